#include "ui/widgets/frame/AccountButton.h"

#include "ui/widgets/paint/Avatar.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QMenu>

namespace bloomzy::widgets {

using theme::ColorRole;
using theme::TypeRole;

AccountButton::AccountButton(const theme::Theme& theme, QWidget* parent)
    : MenuButton(parent)
    , m_theme(theme)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto* menu = new QMenu(this);
    m_who = menu->addAction(QString());
    m_role = menu->addAction(QString());
    m_who->setEnabled(false);
    m_role->setEnabled(false);
    menu->addSeparator();
    setMenu(menu);
    connect(&theme, &theme::Theme::changed, this, [this] { update(); });
    refresh();
}

void AccountButton::setAccount(const Account& account)
{
    m_account = account;
    refresh();
}

void AccountButton::addCommand(QAction* action)
{
    menu()->addAction(action);
}

void AccountButton::setRail(bool rail)
{
    m_rail = rail;
    updateGeometry();
    refresh();
}

void AccountButton::refresh()
{
    m_who->setText(tr("Signed in as %1").arg(m_account.name));
    m_role->setText(tr("Role: %1").arg(m_account.role));
    m_role->setVisible(!m_account.role.isEmpty());
    setAccessibleName(tr("Account of %1").arg(m_account.name));
    setToolTip(m_rail ? plainTip(m_account.name) : QString());
    setVisible(!m_account.name.isEmpty());
    update();
}

QSize AccountButton::sizeHint() const
{
    return {m_rail ? 36 : 160, m_theme.px(theme::RowHeight::navItem) + 2};
}

void AccountButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate(rect());
    const int radius = m_theme.px(theme::Radius::md);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(ColorRole::bgHoverChrome));
        painter.drawRoundedRect(plate, radius, radius);
    }
    const QRectF circle(m_rail ? plate.center().x() - 11 : 8, plate.center().y() - 11, 22, 22);
    paintAvatar(painter, circle, m_theme, m_account.name);
    if (!m_rail) {
        const QFont font = m_theme.font(TypeRole::body);
        const QRectF words = plate.adjusted(38, 0, -6, 0);
        painter.setFont(font);
        painter.setPen(m_theme.color(ColorRole::textSecondary));
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                         QFontMetricsF(font).elidedText(m_account.name, Qt::ElideRight, words.width()));
    }
}

void AccountButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    MenuButton::changeEvent(event);
}

} // namespace bloomzy::widgets
