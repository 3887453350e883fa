// A page opened from a file may start no worker, which is what searches. There, a hidden frame does a worker's work.
if (location.protocol === "file:") {
  window.Worker = class {
    constructor(url) {
      this.frame = document.createElement("iframe");
      this.frame.hidden = true;
      document.body.append(this.frame);
      this.inside = this.frame.contentWindow;
      this.waiting = [];
      this.inside.postMessage = (data) => setTimeout(() => this.onmessage?.({ data }));
      const script = this.inside.document.createElement("script");
      script.src = new URL(url, location);
      script.onload = () => {
        const waiting = this.waiting;
        this.waiting = null;
        waiting.forEach((data) => this.postMessage(data));
      };
      script.onerror = (event) => this.onerror?.(event);
      this.inside.document.body.append(script);
    }

    postMessage(data) {
      if (this.waiting) this.waiting.push(data);
      else setTimeout(() => this.inside?.dispatchEvent(new this.inside.MessageEvent("message", { data })));
    }

    addEventListener(type, listener) {
      this[`on${type}`] = listener;
    }

    terminate() {
      this.frame.remove();
      this.inside = null;
    }
  };
}
