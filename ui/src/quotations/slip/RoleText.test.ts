// @vitest-environment happy-dom
import { render } from "@testing-library/svelte";
import { expect, it } from "vitest";
import RoleText from "./RoleText.svelte";

it("sets the period of a role apart by a blank, which a line break takes away", () => {
  // given a role with a period
  const role = { id: 1, title: "Minister", organization: { id: 2, name: "Ministry of Water" }, started: { edtf: "2022-02" }, ended: null };
  // when it is shown
  const { container } = render(RoleText, { role: role as never, standing: "undetermined" });
  // then the blank is all there is between the two, and the period is one piece
  expect(container.textContent).toBe("perhaps Minister, Ministry of Water since Feb 2022");
  expect(container.querySelector(".when")?.previousElementSibling?.textContent).toBe(" ");
});
