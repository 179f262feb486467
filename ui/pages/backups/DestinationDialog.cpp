#include "ui/pages/backups/DestinationDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/backups/DestinationTexts.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::backups_page {

using client::toQString;
using client::toStdString;
using widgets::LabeledField;

namespace {

QString valueOf(const std::optional<api::Destination>& destination, const std::string& name)
{
    if (!destination)
        return {};
    const auto found = std::ranges::find(destination->settings, name, &api::DestinationSetting::name);
    return found == destination->settings.end() ? QString() : toQString(found->value);
}

} // namespace

DestinationDialog::DestinationDialog(const models::ConsoleParts& parts, const BackupsState& state,
                                     std::optional<api::Destination> before, QWidget* parent)
    : DialogFrame(parts.theme, before ? tr("Edit the destination") : tr("Add a destination"),
                  tr("The server writes there, so the place is one as the server's machine sees it."), parent)
    , m_parts(parts)
    , m_state(state)
    , m_before(std::move(before))
    , m_name(new QLineEdit(m_before ? toQString(m_before->name) : QString()))
    , m_nameField(new LabeledField(parts.theme, m_name))
    , m_kind(new QComboBox)
    , m_kindField(new LabeledField(parts.theme, m_kind))
    , m_fields(new QVBoxLayout)
    , m_takeOver(new QCheckBox(tr("&Take the place over, also from another server")))
{
    m_name->setObjectName(QStringLiteral("destinationName"));
    m_name->setPlaceholderText(tr("Team share"));
    m_name->setMaxLength(80);
    m_nameField->setLabel(tr("Name"));
    m_kind->setObjectName(QStringLiteral("destinationKind"));
    m_kindField->setLabel(tr("Kind"));
    m_takeOver->setObjectName(QStringLiteral("takeOver"));
    m_takeOver->hide();
    m_fields->setSpacing(10);
    body().addWidget(m_nameField);
    body().addWidget(m_kindField);
    body().addLayout(m_fields);
    body().addWidget(m_takeOver);
    addKeep(tr("Cancel"));
    m_save = addPrimary(m_before ? tr("&Save") : tr("&Add"));
    m_save->setObjectName(QStringLiteral("saveDestination"));
    connect(m_save, &QPushButton::clicked, this, &DestinationDialog::save);
    connect(m_name, &QLineEdit::textChanged, this, &DestinationDialog::refresh);
    addKinds();
    m_name->setFocus();
}

void DestinationDialog::addKinds()
{
    for (const api::DestinationKind& kind : m_state.kinds())
        m_kind->addItem(DestinationTexts::kind(kind), toQString(kind.kind));
    if (m_before)
        m_kind->setCurrentIndex(m_kind->findData(toQString(m_before->kind)));
    m_kindField->setVisible(!m_before && m_kind->count() > 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DestinationDialog::showKind);
    showKind();
}

const api::DestinationKind* DestinationDialog::kind() const
{
    return m_state.kind(m_before ? m_before->kind : toStdString(m_kind->currentData().toString()));
}

void DestinationDialog::showKind()
{
    while (QLayoutItem* item = m_fields->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_settings.clear();
    if (const api::DestinationKind* shown = kind()) {
        for (const api::DestinationField& field : shown->settings)
            m_fields->addWidget(makeSetting(*shown, field));
    } else {
        setError(tr("This server has no plugin for any kind of destination. Install one of them and start it again."));
    }
    refresh();
}

/// A folder of the server's machine can be chosen where that is this one.
QWidget* DestinationDialog::makeSetting(const api::DestinationKind& kind, const api::DestinationField& field)
{
    auto* edit = new QLineEdit(valueOf(m_before, field.name));
    edit->setObjectName(QStringLiteral("setting-") + toQString(field.name));
    auto* labeled = new LabeledField(m_parts.theme, edit);
    labeled->setLabel(DestinationTexts::setting(kind, field));
    connect(edit, &QLineEdit::textChanged, this, &DestinationDialog::refresh);
    m_settings.push_back({field.name, edit, labeled});
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(labeled, 1);
    if (kind.kind == "folder" && field.name == "path") {
        edit->setPlaceholderText(QStringLiteral("/srv/backups"));
        if (m_parts.profile.kind == client::Profile::Kind::embedded) {
            auto* browse = new QPushButton(tr("C&hoose…"));
            browse->setObjectName(QStringLiteral("chooseFolder"));
            browse->setAutoDefault(false);
            connect(browse, &QPushButton::clicked, this, [this, edit] { chooseFolder(*edit); });
            row->addWidget(browse, 0, Qt::AlignBottom);
        }
    }
    return line;
}

void DestinationDialog::chooseFolder(QLineEdit& edit)
{
    m_parts.dialogs.chooseFolder(
        this,
        {.title = tr("Choose the folder for backups"), .directory = edit.text(), .suggestedName = {}, .filters = {}},
        [&edit](const QString& path) {
            if (!path.isEmpty())
                edit.setText(path);
        });
}

api::NewDestination DestinationDialog::wanted() const
{
    api::NewDestination destination;
    destination.name = toStdString(m_name->text().simplified());
    for (const Setting& setting : m_settings) {
        const QString value = setting.edit->text().trimmed();
        if (!value.isEmpty())
            destination.settings.push_back({setting.name, toStdString(value)});
    }
    destination.kind = kind() ? kind()->kind : std::string();
    destination.takeOver = m_takeOver->isChecked();
    return destination;
}

void DestinationDialog::refresh()
{
    m_nameField->setError({});
    for (const Setting& setting : m_settings)
        setting.field->setError({});
    const bool complete =
        kind() && !m_name->text().trimmed().isEmpty() && std::ranges::none_of(m_settings, [](const Setting& setting) {
            return setting.edit->text().trimmed().isEmpty();
        });
    if (!m_save)
        return;
    m_save->setEnabled(complete && !m_sending);
    m_save->setToolTip(m_sending   ? tr("The server looks at the place.")
                       : !complete ? tr("Give it a name and fill in the fields.")
                                   : QString());
}

void DestinationDialog::save()
{
    m_sending = true;
    setError({});
    refresh();
    const client::BackupCatalogueApi api(m_parts.client);
    (m_before ? api.change(*m_before, wanted()) : api.add(wanted()))
        .then(this, [this](const client::Result<api::Destination>& reply) { onReply(reply); });
}

void DestinationDialog::onReply(const client::Result<api::Destination>& reply)
{
    m_sending = false;
    refresh();
    if (!reply)
        return showFaults(reply.error());
    Q_EMIT saved(*reply);
    accept();
}

/// A fault of a field stands at the field. That a place is taken is an offer to take it over.
void DestinationDialog::showFaults(const client::ClientError& error)
{
    bool shown = false;
    for (const api::Fault& fault : error.problem.errors) {
        if (fault.code == "destination.claimed")
            m_takeOver->setVisible(!m_before);
        LabeledField* field = fault.pointer == "/name"                                        ? m_nameField
                              : fault.pointer.starts_with("/settings") && !m_settings.empty() ? m_settings.front().field
                                                                                              : nullptr;
        if (!field)
            continue;
        field->setError(client::textOf(fault));
        shown = true;
    }
    if (!shown)
        setError(client::textOf(error));
}

} // namespace bloomzy::backups_page
