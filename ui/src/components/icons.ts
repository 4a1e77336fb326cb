/** The names that On Record gives to icons, and the Lucide icon each stands for. */
import ArrowLeftRight from "@lucide/svelte/icons/arrow-left-right";
import Ban from "@lucide/svelte/icons/ban";
import BookOpen from "@lucide/svelte/icons/book-open";
import Bookmark from "@lucide/svelte/icons/bookmark";
import Building from "@lucide/svelte/icons/building-2";
import Calendar from "@lucide/svelte/icons/calendar";
import Check from "@lucide/svelte/icons/check";
import ChevronDown from "@lucide/svelte/icons/chevron-down";
import ChevronLeft from "@lucide/svelte/icons/chevron-left";
import ChevronRight from "@lucide/svelte/icons/chevron-right";
import ChevronUp from "@lucide/svelte/icons/chevron-up";
import CircleAlert from "@lucide/svelte/icons/circle-alert";
import CircleMinus from "@lucide/svelte/icons/circle-minus";
import ClipboardPaste from "@lucide/svelte/icons/clipboard-paste";
import CircleQuestionMark from "@lucide/svelte/icons/circle-question-mark";
import Copy from "@lucide/svelte/icons/copy";
import Ellipsis from "@lucide/svelte/icons/ellipsis";
import ExternalLink from "@lucide/svelte/icons/external-link";
import Eye from "@lucide/svelte/icons/eye";
import FileInput from "@lucide/svelte/icons/file-input";
import FileOutput from "@lucide/svelte/icons/file-output";
import FilePlus from "@lucide/svelte/icons/file-plus-corner";
import FileText from "@lucide/svelte/icons/file-text";
import Flag from "@lucide/svelte/icons/flag";
import FlaskConical from "@lucide/svelte/icons/flask-conical";
import Folder from "@lucide/svelte/icons/folder";
import FolderOpen from "@lucide/svelte/icons/folder-open";
import History from "@lucide/svelte/icons/history";
import Inbox from "@lucide/svelte/icons/inbox";
import Info from "@lucide/svelte/icons/info";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Languages from "@lucide/svelte/icons/languages";
import Layers from "@lucide/svelte/icons/layers";
import Lock from "@lucide/svelte/icons/lock";
import Link from "@lucide/svelte/icons/link-2";
import ListFilter from "@lucide/svelte/icons/list-filter";
import Merge from "@lucide/svelte/icons/merge";
import Minus from "@lucide/svelte/icons/minus";
import Monitor from "@lucide/svelte/icons/monitor";
import Moon from "@lucide/svelte/icons/moon";
import Newspaper from "@lucide/svelte/icons/newspaper";
import PanelLeft from "@lucide/svelte/icons/panel-left";
import Pencil from "@lucide/svelte/icons/pencil";
import Pin from "@lucide/svelte/icons/pin";
import Plus from "@lucide/svelte/icons/plus";
import Quote from "@lucide/svelte/icons/quote";
import RadioTower from "@lucide/svelte/icons/radio-tower";
import Redo from "@lucide/svelte/icons/redo-2";
import Reply from "@lucide/svelte/icons/reply";
import ScanText from "@lucide/svelte/icons/scan-text";
import Search from "@lucide/svelte/icons/search";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import Tag from "@lucide/svelte/icons/tag";
import TextCursorInput from "@lucide/svelte/icons/text-cursor-input";
import Trash from "@lucide/svelte/icons/trash-2";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import Undo from "@lucide/svelte/icons/undo-2";
import UserRound from "@lucide/svelte/icons/user-round";
import UsersRound from "@lucide/svelte/icons/users-round";
import X from "@lucide/svelte/icons/x";

export const icons = {
  add: Plus, asText: TextCursorInput, help: CircleQuestionMark, addArticle: FilePlus, again: History, article: Newspaper, back: ChevronLeft, calendar: Calendar, caution: TriangleAlert,
  check: Check, close: X, contradicts: ArrowLeftRight, copy: Copy, danger: CircleAlert, delete: Trash, document: FileText, down: ChevronDown,
  edit: Pencil, exclude: CircleMinus, export: FileOutput, filters: ListFilter, flag: Flag, forward: ChevronRight, group: UsersRound,
  checkLibrary: ShieldCheck, import: FileInput, locked: Lock, info: Info, keyboard: Keyboard, light: Sun, dark: Moon, link: Link, merge: Merge, minus: Minus, more: Ellipsis, nav: PanelLeft,
  open: FolderOpen, organization: Building, outlet: RadioTower, outside: ExternalLink, passage: BookOpen, paste: ClipboardPaste, pin: Pin,
  project: Folder, quotation: Quote, redo: Redo, refused: Ban, respondsTo: Reply, review: Inbox, sample: FlaskConical, saved: Bookmark,
  search: Search, suggestion: ScanText, seen: Eye, settings: Settings, speaker: UserRound, system: Monitor, tag: Tag, translation: Languages, undo: Undo,
  up: ChevronUp, wordings: Layers,
} as const;

export type IconName = keyof typeof icons;
