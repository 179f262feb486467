#include "ui/theme/WidgetCare.h"

#include "ui/theme/ComboDelegate.h"
#include "ui/theme/Compositor.h"
#include "ui/theme/FieldPainter.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/MenuPainter.h"
#include "ui/theme/WidgetKinds.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QSplitter>

namespace bloomzy::theme {
namespace {

constexpr int splitterGrab = 3; // on each side of the line

// Buttons remember their size hint until a change event.
void repaintWithNewSize(QWidget& widget)
{
    if (qobject_cast<QAbstractButton*>(&widget)) {
        QEvent change(QEvent::StyleChange);
        QCoreApplication::sendEvent(&widget, &change);
    }
    widget.updateGeometry();
    widget.update();
}

} // namespace

WidgetCare::WidgetCare(const Theme& theme, const FieldPainter& fields, FocusRing& ring)
    : m_theme(theme)
    , m_fields(fields)
    , m_ring(ring)
{
    // A new style sheet has given every widget its first palette again.
    connect(&theme, &Theme::changed, this, [this] {
        for (QWidget* widget : QApplication::allWidgets())
            m_fields.applyInk(*widget);
    });
}

void WidgetCare::take(QWidget& widget)
{
    watch(widget);
    // Under a style sheet QSpinBox asks no style for its height.
    if (qobject_cast<QAbstractSpinBox*>(&widget))
        widget.setMinimumHeight(m_theme.px(RowHeight::input));
    if (auto* combo = qobject_cast<QComboBox*>(&widget); combo && combo->itemDelegate()->inherits("QComboBoxDelegate"))
        combo->setItemDelegate(new ComboDelegate(m_theme, combo));
    if (qobject_cast<QMenu*>(&widget))
        freePopup(widget);
    m_fields.applyInk(widget);
}

void WidgetCare::watch(QWidget& widget)
{
    const bool ring = takesRing(&widget);
    const bool control = ring || isField(&widget) || qobject_cast<QSplitterHandle*>(&widget);
    if (control || qobject_cast<QHeaderView*>(&widget))
        widget.setAttribute(Qt::WA_Hover);
    if (ring)
        m_ring.watch(widget);
    if (control || qobject_cast<QProgressBar*>(&widget))
        widget.installEventFilter(this);
}

void WidgetCare::leave(QWidget& widget)
{
    m_ring.forget(widget);
    widget.removeEventFilter(this);
}

void WidgetCare::freePopup(QWidget& popup)
{
    if (!popup.isWindow() || popup.testAttribute(Qt::WA_TranslucentBackground) || !hasCompositor())
        return;
    popup.setWindowFlags(popup.windowFlags() | Qt::FramelessWindowHint | Qt::NoDropShadowWindowHint);
    popup.setAttribute(Qt::WA_TranslucentBackground);
    popup.installEventFilter(this);
}

// QSplitterHandle::resizeEvent() does this for 2 px on each side of a thin line; here it is splitterGrab.
bool WidgetCare::widenGrab(QSplitterHandle& handle)
{
    if (handle.splitter()->handleWidth() > 1)
        return false;
    const bool horizontal = handle.orientation() == Qt::Horizontal;
    handle.setAttribute(Qt::WA_MouseNoMask);
    handle.setContentsMargins(horizontal ? splitterGrab : 0, horizontal ? 0 : splitterGrab,
                              horizontal ? splitterGrab : 0, horizontal ? 0 : splitterGrab);
    handle.setMask(QRegion(handle.contentsRect()));
    return true;
}

bool WidgetCare::eventFilter(QObject* object, QEvent* event)
{
    auto* widget = qobject_cast<QWidget*>(object);
    if (widget && event->type() == QEvent::DynamicPropertyChange) {
        // Style sheets store their own notes as properties; only the ones of this style change the looks.
        const QByteArray name = static_cast<QDynamicPropertyChangeEvent*>(event)->propertyName();
        if (!name.startsWith('_')) {
            repaintWithNewSize(*widget);
            m_fields.applyInk(*widget);
        }
    }
    if (widget && event->type() == QEvent::ReadOnlyChange)
        m_fields.applyInk(*widget);
    // The panel, and not its shadow, belongs where the menu was asked for; this comes before the window is mapped.
    if (event->type() == QEvent::Show && MenuPainter::shadowReach(widget))
        widget->move(widget->pos() - QPoint(MenuPainter::shadowReach(widget), MenuPainter::shadowReach(widget)));
    if (auto* handle = qobject_cast<QSplitterHandle*>(widget); handle && event->type() == QEvent::Resize)
        return widenGrab(*handle);
    return QObject::eventFilter(object, event);
}

} // namespace bloomzy::theme
