#pragma once

#include <QtCore/QObject>

class QSplitterHandle;

namespace bloomzy::theme {

class FieldPainter;
class FocusRing;
class Theme;

/// What widgets need beside paint, from the moment the style has them: hover, the focus ring, ink, popups without the
/// system's frame, splitters that can be grabbed; and another paint when a property chooses other looks.
class WidgetCare : public QObject
{
    Q_OBJECT

public:
    WidgetCare(const Theme& theme, const FieldPainter& fields, FocusRing& ring);

    void take(QWidget& widget);
    void leave(QWidget& widget);

    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void watch(QWidget& widget);
    void freePopup(QWidget& popup);
    static bool widenGrab(QSplitterHandle& handle);

    const Theme& m_theme;
    const FieldPainter& m_fields;
    FocusRing& m_ring;
};

} // namespace bloomzy::theme
