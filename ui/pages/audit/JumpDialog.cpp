#include "ui/pages/audit/JumpDialog.h"

#include "ui/models/EventTexts.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtCore/QDateTime>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::audit_page {

using widgets::DialogFrame;

JumpDialog::JumpDialog(const theme::Theme& theme, const QTimeZone& zone, qint64 start, QWidget* parent)
    : DialogFrame(
          theme, tr("Go to a time"),
          tr("The list begins with the last event that is not later; older ones follow, newer ones stand above."),
          parent)
    , m_zone(zone)
    , m_edit(new QDateTimeEdit)
{
    const QDateTime shown = QDateTime::fromMSecsSinceEpoch(start, zone);
    m_edit->setTimeSpec(Qt::UTC); // what is typed is read in the zone, whatever the edit believes of zones
    m_edit->setDisplayFormat(QStringLiteral("d MMM yyyy HH:mm:ss"));
    m_edit->setCalendarPopup(true);
    m_edit->setDateTime(QDateTime(shown.date(), shown.time(), Qt::UTC));
    auto* field = new widgets::LabeledField(theme, m_edit);
    field->setLabel(tr("Time (%1)", "zone").arg(models::EventTexts::zoneName(zone)));
    body().addWidget(field);
    addKeep(tr("Cancel"));
    QPushButton* go = addPrimary(tr("Go there"));
    connect(go, &QPushButton::clicked, this, [this] {
        const QDateTime time(m_edit->date(), m_edit->time(), m_zone);
        accept();
        Q_EMIT chosen(time.toMSecsSinceEpoch());
    });
}

} // namespace bloomzy::audit_page
