#include "ui/widgets/feedback/Banner.h"

#include "ui/widgets/paint/IconLabel.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

namespace bloomzy::widgets {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;

namespace {

StatusKind statusOf(BannerKind kind)
{
    switch (kind) {
    case BannerKind::danger:
        return StatusKind::danger;
    case BannerKind::warn:
        return StatusKind::warn;
    case BannerKind::ok:
        return StatusKind::ok;
    case BannerKind::info:
        break;
    }
    return StatusKind::info;
}

} // namespace

Banner::Banner(const theme::Theme& theme, BannerSpec spec, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_spec(std::move(spec))
    , m_text(new Label(theme, TypeRole::body, ColorRole::textSecondary))
{
    const StatusKind kind = statusOf(m_spec.kind);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 10, 8);
    row->setSpacing(10);
    row->addWidget(new IconLabel(theme, iconOf(kind), 16, colorsOf(kind).foreground));
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    row->addWidget(m_text, 1);
    addActions(row);
    connect(&theme, &theme::Theme::changed, this, &Banner::showText);
    showText();
    setAccessibleName(m_spec.headline + u' ' + m_spec.detail);
}

void Banner::addActions(QHBoxLayout* row)
{
    for (const BannerAction& action : m_spec.actions) {
        auto* button = new QPushButton(action.text);
        button->setProperty("buttonSize", u"small"_s);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        row->addWidget(button);
    }
    if (!m_spec.closable)
        return;
    m_close = new QToolButton;
    m_close->setIcon(m_theme.icon(theme::IconName::close));
    m_close->setProperty("variant", u"quiet"_s);
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setToolTip(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this, &Banner::closed);
    row->addWidget(m_close);
}

void Banner::showText()
{
    m_text->setText(u"<span style=\"font-weight:600;color:%1\">%2</span> %3"_s.arg(
        m_theme.color(ColorRole::textPrimary).name(), m_spec.headline.toHtmlEscaped(), m_spec.detail.toHtmlEscaped()));
    update();
}

void Banner::paintEvent(QPaintEvent*)
{
    const StatusColors colors = colorsOf(statusOf(m_spec.kind));
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QPainterPath shape;
    shape.addRoundedRect(plate, m_theme.px(theme::Radius::md), m_theme.px(theme::Radius::md));
    painter.fillPath(shape, m_theme.color(colors.background));
    painter.setClipPath(shape);
    painter.fillRect(QRectF(0, 0, 3, height()), m_theme.color(colors.solid));
    painter.setClipping(false);
    painter.strokePath(shape, m_theme.color(colors.border));
}

void Banner::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_close) {
        m_close->setAccessibleName(tr("Close this message"));
        m_close->setToolTip(tr("Close this message"));
    }
    QFrame::changeEvent(event);
}

} // namespace bloomzy::widgets
