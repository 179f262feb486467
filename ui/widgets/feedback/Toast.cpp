#include "ui/widgets/feedback/Toast.h"

#include "ui/theme/StylePaint.h"
#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;

namespace {

StatusKind statusOf(ToastKind kind)
{
    return kind == ToastKind::done ? StatusKind::ok : StatusKind::info;
}

} // namespace

Toast::Toast(const theme::Theme& theme, ToastSpec spec, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_spec(std::move(spec))
    , m_left(theme.duration(theme::Motion::toastStay))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(shadow + 16, shadow + 12, shadow + 12, shadow + 12);
    row->setSpacing(10);
    row->addWidget(new IconLabel(theme, iconOf(statusOf(m_spec.kind)), 16, colorsOf(statusOf(m_spec.kind)).foreground));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    row->addLayout(texts, 1);
    for (const bool title : {true, false}) {
        auto* label = new Label(theme, title ? TypeRole::body : TypeRole::small,
                                title ? ColorRole::textPrimary : ColorRole::textMuted);
        label->setText(title ? m_spec.title : m_spec.detail);
        label->setWordWrap(true);
        label->setVisible(!label->text().isEmpty());
        texts->addWidget(label);
    }
    if (!m_spec.actionText.isEmpty()) {
        auto* button = new QPushButton(m_spec.actionText);
        button->setProperty("buttonSize", u"small"_s);
        button->installEventFilter(this);
        connect(button, &QPushButton::clicked, this, [this] {
            const auto action = m_spec.action;
            Q_EMIT finished();
            if (action)
                action();
        });
        row->addWidget(button);
    }
    setFixedWidth(plateWidth + 2 * shadow);
    setAccessibleName(m_spec.title + u' ' + m_spec.detail);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::finished);
    m_timer.start(m_left);
}

void Toast::hold()
{
    if (m_timer.isActive())
        m_left = m_timer.remainingTime();
    m_timer.stop();
}

void Toast::release()
{
    const bool focused = focusWidget() && focusWidget()->hasFocus();
    if (!underMouse() && !focused)
        m_timer.start(m_left);
}

void Toast::enterEvent(QEnterEvent*)
{
    hold();
}

void Toast::leaveEvent(QEvent*)
{
    release();
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn)
        hold();
    else if (event->type() == QEvent::FocusOut)
        release();
    return QWidget::eventFilter(watched, event);
}

void Toast::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT finished();
    else
        QWidget::keyPressEvent(event);
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF plate = QRectF(rect()).adjusted(shadow, shadow, -shadow, -shadow);
    const int radius = m_theme.px(theme::Radius::md);
    theme::paint::shadow(painter, plate, radius, shadow, m_theme.color(ColorRole::shadow));
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(plate.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.fillPath(shape, m_theme.color(ColorRole::bgRaised));
    painter.setClipPath(shape);
    painter.fillRect(QRectF(plate.left(), plate.top(), 3, plate.height()),
                     m_theme.color(colorsOf(statusOf(m_spec.kind)).solid));
    painter.setClipping(false);
    painter.strokePath(shape, m_theme.color(ColorRole::borderDefault));
}

} // namespace bloomzy::widgets
