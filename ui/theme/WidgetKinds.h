#pragma once

class QWidget;

/// The kinds of widgets that the style treats alike.
namespace bloomzy::theme {

/// An edit of several lines.
[[nodiscard]] bool isTextArea(const QWidget* widget);
/// Something that a value is typed into or chosen in.
[[nodiscard]] bool isField(const QWidget* widget);
/// It shows the keyboard's focus by a ring around it.
[[nodiscard]] bool takesRing(const QWidget* widget);

} // namespace bloomzy::theme
