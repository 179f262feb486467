#include "ui/widgets/frame/DetailDrawer.h"

#include "ui/widgets/frame/DrawerFrame.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::widgets {
namespace {

constexpr int drawerBelow = 1180;

} // namespace

DetailDrawer::DetailDrawer(const theme::Theme& theme, QWidget* content, QSplitter& splitter)
    : m_theme(theme)
    , m_splitter(splitter)
    , m_frame(new DrawerFrame(theme, content))
    , m_slide(m_frame, "pos")
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_frame);
    setMinimumWidth(theme.px(theme::Layout::drawerMin));
    setMaximumWidth(theme.px(theme::Layout::drawerMax));
    m_slide.setEasingCurve(QEasingCurve::OutCubic);
    splitter.addWidget(this);
    splitter.installEventFilter(this);
    connect(m_frame, &DrawerFrame::closeRequested, this, &DetailDrawer::escape);
}

bool DetailDrawer::eventFilter(QObject* watched, QEvent* event)
{
    const QEvent::Type type = event->type();
    if (watched == &m_splitter && (type == QEvent::Resize || type == QEvent::Show || type == QEvent::Move))
        followWindow();
    return QWidget::eventFilter(watched, event);
}

void DetailDrawer::followWindow()
{
    setOverlay(m_splitter.window()->width() < drawerBelow && m_splitter.parentWidget());
    if (m_overlay)
        placeFrame();
}

// Who writes in the panel while the window changes goes on writing.
void DetailDrawer::setOverlay(bool overlay)
{
    if (m_overlay == overlay)
        return;
    const bool before = isOpen();
    const QPointer<QWidget> focus = QApplication::focusWidget();
    const bool inside = focus && m_frame->isAncestorOf(focus);
    m_overlay = overlay;
    m_openOver = inside;
    m_openBeside |= !overlay && inside;
    m_frame->hide();
    m_frame->setFloating(overlay);
    if (overlay)
        m_frame->setParent(m_splitter.parentWidget());
    else
        layout()->addWidget(m_frame);
    applyOpen();
    if (inside && focus)
        focus->setFocus(Qt::OtherFocusReason);
    if (isOpen() != before)
        Q_EMIT openChanged(isOpen());
}

void DetailDrawer::setOpen(bool open)
{
    if (open == isOpen())
        return;
    (m_overlay ? m_openOver : m_openBeside) = open;
    if (m_overlay && !open)
        returnFocus();
    applyOpen();
    if (m_overlay && open) {
        slideIn();
        takeFocus();
    }
    Q_EMIT openChanged(open);
}

bool DetailDrawer::escape()
{
    if (!m_overlay || !m_openOver)
        return false;
    setOpen(false);
    return true;
}

void DetailDrawer::applyOpen()
{
    setVisible(!m_overlay && m_openBeside);
    m_frame->setVisible(!m_overlay || m_openOver);
    m_slide.stop();
    if (m_overlay)
        placeFrame();
}

QRect DetailDrawer::place() const
{
    const QRect over = m_splitter.geometry();
    const int width = std::min(m_theme.px(theme::Layout::detail), over.width());
    return {over.right() + 1 - width, over.top(), width, over.height()};
}

void DetailDrawer::placeFrame()
{
    m_slide.stop();
    m_frame->setGeometry(place());
    m_frame->raise();
}

void DetailDrawer::slideIn()
{
    const QRect to = place();
    m_slide.setDuration(m_theme.duration(theme::Motion::base));
    m_slide.setStartValue(QPoint(to.right() + 1, to.top()));
    m_slide.setEndValue(to.topLeft());
    m_slide.start();
}

void DetailDrawer::takeFocus()
{
    QWidget* focus = QApplication::focusWidget();
    if (focus && m_frame->isAncestorOf(focus))
        return;
    m_cameFrom = focus;
    for (QWidget* next = m_frame->nextInFocusChain(); next && next != m_frame; next = next->nextInFocusChain()) {
        if (!m_frame->isAncestorOf(next))
            continue;
        if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus))
            return next->setFocus(Qt::ShortcutFocusReason);
    }
}

void DetailDrawer::returnFocus()
{
    const QWidget* focus = QApplication::focusWidget();
    if (m_cameFrom && focus && m_frame->isAncestorOf(focus))
        m_cameFrom->setFocus(Qt::OtherFocusReason);
    m_cameFrom = nullptr;
}

} // namespace bloomzy::widgets
