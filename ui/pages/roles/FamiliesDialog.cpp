#include "ui/pages/roles/FamiliesDialog.h"

#include "ui/models/Families.h"
#include "ui/models/PermissionTexts.h"
#include "ui/pages/roles/FamiliesEdit.h"
#include "ui/pages/roles/RoleTexts.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using widgets::DialogFrame;

FamiliesDialog::FamiliesDialog(const theme::Theme& theme, client::ApiClient& client, const QString& permission,
                               const std::vector<std::string>& families, QWidget* parent)
    : DialogFrame(theme, tr("For which families?"),
                  tr("%1 is granted for plants of these families only. Without any it is granted for all plants.")
                      .arg(models::PermissionTexts::permission(permission)),
                  parent)
    , m_text(new FamiliesEdit(client))
{
    auto* field = new widgets::LabeledField(theme, m_text);
    field->setLabel(tr("Families"));
    field->setHint(tr("one on a line, such as Araceae"));
    m_text->setObjectName(QStringLiteral("families"));
    if (!families.empty())
        m_text->setPlainText(RoleTexts::families(families).replace(QStringLiteral(", "), QStringLiteral("\n")));
    body().addWidget(field);
    addKeep(tr("Leave as it is"));
    connect(addPrimary(tr("Grant for these")), &QPushButton::clicked, this, &QDialog::accept);
    m_text->setFocus();
    resize(420, 320);
}

std::vector<std::string> FamiliesDialog::families() const
{
    return models::familiesIn(m_text->toPlainText());
}

} // namespace bloomzy::roles_page
