#include "ui/widgets/botanical/BotanicalLabel.h"

#include "ui/widgets/botanical/NamePainter.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>

#include <cmath>

namespace bloomzy::widgets {

BotanicalLabel::BotanicalLabel(const theme::Theme& theme, theme::TypeRole size, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_size(size)
{
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void BotanicalLabel::setName(const api::NameParts& name, const NameOptions& options)
{
    m_runs = BotanicalName::runs(name, options);
    setAccessibleName(BotanicalName::plainText(m_runs));
    setToolTip(BotanicalName::html(m_runs));
    updateGeometry();
    update();
}

void BotanicalLabel::clear()
{
    setName({});
}

QSize BotanicalLabel::sizeHint() const
{
    return {int(std::ceil(NamePainter(m_theme, m_size).width(m_runs))) + 1, m_theme.lineHeight(m_size)};
}

QSize BotanicalLabel::minimumSizeHint() const
{
    return {40, m_theme.lineHeight(m_size)};
}

void BotanicalLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    NamePainter(m_theme, m_size).paint(painter, rect(), m_runs, {}, isEnabled());
}

void BotanicalLabel::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyName(m_runs);
    else
        QWidget::keyPressEvent(event);
}

void copyName(const NameRuns& runs)
{
    auto* data = new QMimeData;
    data->setText(BotanicalName::plainText(runs));
    data->setHtml(BotanicalName::html(runs));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace bloomzy::widgets
