const data = new DataTransfer();
data.setData("text/plain", arguments[0]);
const target = document.activeElement ?? document.body;
const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
// A page that does nothing about it leaves the browser to insert the text.
if (target.dispatchEvent(event)) document.execCommand("insertText", false, arguments[0]);
