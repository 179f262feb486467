#include "ui/pages/roles/EffectsDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/roles/LinesTable.h"
#include "ui/pages/roles/RoleTexts.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::roles_page {

using widgets::DialogFrame;
namespace {

QString listed(const std::vector<api::ScopedPermission>& permissions)
{
    QStringList words;
    for (const api::ScopedPermission& permission : permissions)
        words += RoleTexts::scoped(permission);
    return words.isEmpty() ? QStringLiteral("–") : words.join(QStringLiteral(", "));
}

} // namespace

EffectsDialog::EffectsDialog(const theme::Theme& theme, const QString& role, const api::AccessEffects& effects,
                             More more, QWidget* parent)
    : DialogFrame(theme, tr("Save the role %1?").arg(role), summary(effects), parent)
    , m_more(std::move(more))
    , m_next(effects.nextCursor)
    , m_table(new LinesTable(theme, QStringLiteral("effects")))
    , m_moreButton(new QPushButton(tr("Show more people")))
{
    m_table->display(tr("Who gains or loses what"), {tr("Person"), tr("Gains"), tr("Loses")}, lines(effects));
    body().addWidget(m_table);
    m_moreButton->setObjectName(QStringLiteral("morePeople"));
    m_moreButton->setVisible(m_next.has_value());
    body().addWidget(m_moreButton, 0, Qt::AlignLeft);
    connect(m_moreButton, &QPushButton::clicked, this, &EffectsDialog::askMore);
    QPushButton* keep = addKeep(tr("Go on editing"));
    connect(addPrimary(tr("Save role")), &QPushButton::clicked, this, &QDialog::accept);
    keep->setAutoDefault(true); // Enter does what is safe
    keep->setFocus();
    resize(680, 380);
}

void EffectsDialog::askMore()
{
    m_moreButton->setEnabled(false);
    setError({});
    m_more(m_next.value_or(std::string())).then(this, [this](const client::Result<api::AccessEffects>& page) {
        take(page);
    });
}

void EffectsDialog::take(const client::Result<api::AccessEffects>& page)
{
    m_moreButton->setEnabled(true);
    if (!page)
        return setError(client::textOf(page.error()));
    m_table->add(lines(*page));
    m_next = page->nextCursor;
    m_moreButton->setVisible(m_next.has_value());
}

QList<QStringList> EffectsDialog::lines(const api::AccessEffects& effects)
{
    QList<QStringList> lines;
    for (const api::AccessEffect& effect : effects.items)
        lines +=
            QStringList{RoleTexts::person(effect.id, effect.displayName), listed(effect.gains), listed(effect.losses)};
    return lines;
}

QString EffectsDialog::summary(const api::AccessEffects& effects)
{
    QStringList parts;
    if (effects.gaining > 0)
        parts += tr("%n people gain something.", nullptr, int(effects.gaining));
    if (effects.losing > 0)
        parts += tr("%n people lose something.", nullptr, int(effects.losing));
    if (!effects.exact)
        parts += tr("These counts are estimates: too many people have such roles for some families or until a time.");
    parts += tr("It holds from their next request on.");
    return parts.join(u' ');
}

} // namespace bloomzy::roles_page
