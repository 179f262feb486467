#include "ui/pages/catalog/RevisionRow.h"

#include "ui/client/ServerTime.h"
#include "ui/models/TaxonTexts.h"
#include "ui/theme/Formats.h"
#include "ui/widgets/paint/Avatar.h"
#include "ui/widgets/paint/PlainTip.h"

#include <QtCore/QDateTime>
#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TypeRole;

RevisionRow::RevisionRow(const theme::Theme& theme, const api::TaxonRevision& revision, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_revision(revision)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &theme::Theme::changed, this, [this] { updateGeometry(); });
    retranslate();
}

QSize RevisionRow::sizeHint() const
{
    return {200, m_theme.px(theme::RowHeight::tableComfortable)};
}

QString RevisionRow::what() const
{
    const QString action = models::TaxonTexts::action(m_revision.action);
    if (m_revision.action != api::RevisionAction::updated || m_revision.changes.empty())
        return action;
    QStringList labels;
    for (const api::FieldChange& change : m_revision.changes)
        labels += models::TaxonTexts::label(QString::fromStdString(change.field));
    labels.removeDuplicates();
    return labels.size() > 2 ? tr("%n fields", nullptr, int(labels.size())) : labels.join(u", "_s);
}

void RevisionRow::retranslate()
{
    const QDateTime at = client::timeOf(m_revision.at);
    m_when = theme::formatDateTime(at.toLocalTime());
    const QString who = QString::fromStdString(m_revision.by.displayName);
    setAccessibleName(tr("Revision %1, %2, by %3, %4").arg(QString::number(m_revision.revision), what(), who, m_when));
    setToolTip(widgets::plainTip(u"%1\n%2 (%3)"_s.arg(who, m_when, QString::fromStdString(m_revision.at))));
    update();
}

void RevisionRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QAbstractButton::changeEvent(event);
}

void RevisionRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse())
        painter.fillRect(rect(), m_theme.color(isChecked() ? ColorRole::bgSelected : ColorRole::bgHover));
    if (isChecked())
        painter.fillRect(QRect(0, 0, 3, height()), m_theme.color(ColorRole::accent));
    QRect room = rect().adjusted(8, 0, -4, 0);
    painter.setFont(m_theme.font(TypeRole::mono));
    painter.setPen(m_theme.color(ColorRole::textSecondary));
    const QString number = u"v%1"_s.arg(m_revision.revision);
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft, number);
    room.setLeft(room.left() + std::max(34, painter.fontMetrics().horizontalAdvance(number) + 6));
    const QString who = QString::fromStdString(m_revision.by.displayName);
    widgets::paintAvatar(painter, QRectF(room.left(), room.center().y() - 10.5, 22, 22), m_theme, who);
    room.setLeft(room.left() + 30);
    painter.setFont(m_theme.font(TypeRole::small));
    painter.setPen(m_theme.color(ColorRole::textMuted));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignRight, m_when);
    room.setRight(room.right() - painter.fontMetrics().horizontalAdvance(m_when) - 8);
    painter.setFont(m_theme.font(TypeRole::body));
    painter.setPen(m_theme.color(ColorRole::textPrimary));
    painter.drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(what(), Qt::ElideRight, room.width()));
}

} // namespace bloomzy::catalog_page
