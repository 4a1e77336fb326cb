const data = new DataTransfer();
data.setData("text/html", arguments[0]);
data.setData("text/plain", arguments[1]);
const target = document.activeElement ?? document.body;
const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
if (target.dispatchEvent(event)) document.execCommand("insertText", false, arguments[1]);
