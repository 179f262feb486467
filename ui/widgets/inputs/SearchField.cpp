#include "ui/widgets/inputs/SearchField.h"

#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Label.h"

#include <QtCore/QEvent>
#include <QtGui/QAction>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QToolButton>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

SearchField::SearchField(const theme::Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_count(new Label(theme, TypeRole::small, ColorRole::textMuted, this))
    , m_clear(new QToolButton(this))
    , m_icon(addAction(theme.icon(theme::IconName::search), LeadingPosition))
{
    connect(m_icon, &QAction::triggered, this, &QLineEdit::selectAll);
    m_clear->setIcon(theme.icon(theme::IconName::close));
    m_clear->setIconSize({14, 14});
    m_clear->setProperty("variant", QStringLiteral("quiet"));
    m_clear->setProperty("buttonSize", QStringLiteral("small"));
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->setCursor(Qt::ArrowCursor);
    m_count->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_delay.setSingleShot(true);
    m_delay.setInterval(120);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::announce);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        arrange();
        if (text.isEmpty())
            announce();
        else
            m_delay.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &SearchField::announce);
    connect(m_clear, &QToolButton::clicked, this, &QLineEdit::clear);
    connect(&theme, &theme::Theme::changed, this, &SearchField::arrange);
    retranslate();
    arrange();
}

void SearchField::setCount(qint64 count)
{
    m_matches = count;
    m_count->setText(count < 0 ? QString() : theme::formatNumber(count));
    setAccessibleDescription(count < 0 ? QString() : tr("%n matches", nullptr, int(count)));
    arrange();
}

QSize SearchField::sizeHint() const
{
    return {320, QLineEdit::sizeHint().height()};
}

QSize SearchField::minimumSizeHint() const
{
    return {200, QLineEdit::minimumSizeHint().height()};
}

void SearchField::announce()
{
    m_delay.stop();
    const QString now = query();
    if (std::exchange(m_announced, now) != now)
        Q_EMIT queryChanged(now);
}

void SearchField::arrange()
{
    const bool typed = !text().isEmpty();
    m_clear->setVisible(typed);
    m_count->setVisible(typed && m_matches >= 0);
    const int side = std::min(height() - 4, 26);
    m_clear->setGeometry(width() - side - 3, (height() - side) / 2, side, side);
    const int countWidth = m_count->isHidden() ? 0 : m_count->sizeHint().width();
    m_count->setGeometry(m_clear->x() - countWidth - 4, 0, countWidth, height());
    setTextMargins(0, 0, typed ? side + countWidth + 8 : 0, 0);
}

void SearchField::retranslate()
{
    m_clear->setToolTip(tr("Clear the search"));
    m_clear->setAccessibleName(tr("Clear the search"));
    setAccessibleName(tr("Search"));
    m_icon->setText(tr("Search"));
    setCount(m_matches);
}

void SearchField::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    arrange();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

} // namespace bloomzy::widgets
