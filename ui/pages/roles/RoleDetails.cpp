#include "ui/pages/roles/RoleDetails.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/roles/RoleLines.h"
#include "ui/widgets/inputs/LabeledField.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <ranges>

namespace bloomzy::roles_page {

using client::toQString;
using client::toStdString;

namespace {

constexpr int greatestWidth = 520;
constexpr int longestName = 60; // the server's limit

} // namespace

RoleDetails::RoleDetails(const theme::Theme& theme, RoleBook& book, QWidget* parent)
    : QWidget(parent)
    , m_book(book)
    , m_name(new QLineEdit)
    , m_description(new QPlainTextEdit)
    , m_parents(new QListWidget)
    , m_nameField(new widgets::LabeledField(theme, m_name))
    , m_descriptionField(new widgets::LabeledField(theme, m_description))
    , m_parentsField(new widgets::LabeledField(theme, m_parents))
{
    m_name->setObjectName(QStringLiteral("roleName"));
    m_name->setMaxLength(longestName);
    m_description->setObjectName(QStringLiteral("roleDescription"));
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(72);
    m_parents->setObjectName(QStringLiteral("roleParents"));
    m_parents->setMinimumHeight(180);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(14);
    for (QWidget* field : {m_nameField, m_descriptionField, m_parentsField}) {
        field->setMaximumWidth(greatestWidth);
        field->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        column->addWidget(field);
    }
    column->addStretch(1);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_nameField->setError({});
        m_book.edit([&](RoleDraft& draft) { draft.after.name = toStdString(text.trimmed()); });
    });
    connect(m_description, &QPlainTextEdit::textChanged, this, [this] {
        m_descriptionField->setError({});
        m_book.edit([&](RoleDraft& draft) { draft.after.description = toStdString(m_description->toPlainText()); });
    });
    connect(m_parents, &QListWidget::itemChanged, this, &RoleDetails::takeParents);
    connect(&book, &RoleBook::chosenChanged, this, [this] {
        clearFaults();
        display();
    });
    connect(&book, &RoleBook::roleChanged, this, &RoleDetails::display);
    retranslate();
}

void RoleDetails::display()
{
    const api::RoleInput& role = m_book.role(m_book.chosen());
    // While it is typed in, a trimmed end must not pull the cursor along.
    if (m_book.isBuiltIn(m_book.chosen()) || m_name->text().trimmed() != toQString(role.name))
        m_name->setText(m_book.isBuiltIn(m_book.chosen()) ? m_book.name(m_book.chosen()) : toQString(role.name));
    if (m_description->toPlainText() != toQString(role.description)) {
        const QSignalBlocker quiet(m_description);
        m_description->setPlainText(toQString(role.description));
    }
    displayParents();
    displayChanges();
}

void RoleDetails::displayParents()
{
    const QSignalBlocker quiet(m_parents);
    const api::RoleInput& role = m_book.role(m_book.chosen());
    std::vector<std::string> offered;
    for (const std::string& key : m_book.keys())
        if (key != m_book.chosen() && m_book.stored(key))
            offered.push_back(key);
    const bool same =
        m_parents->count() == int(offered.size()) &&
        std::ranges::equal(offered, std::views::iota(0, m_parents->count()), [this](const std::string& key, int row) {
            return m_parents->item(row)->data(Qt::UserRole).toString() == toQString(key);
        });
    if (!same) {
        m_parents->clear();
        for (const std::string& key : offered)
            (new QListWidgetItem(m_parents))->setData(Qt::UserRole, toQString(key));
    }
    for (int row = 0; row < m_parents->count(); ++row) {
        QListWidgetItem* item = m_parents->item(row);
        const bool parent = std::ranges::find(role.parents, offered[std::size_t(row)]) != role.parents.end();
        item->setText(m_book.name(offered[std::size_t(row)]));
        item->setFlags(m_readOnly.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                                            : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(parent ? Qt::Checked : Qt::Unchecked);
    }
}

void RoleDetails::displayChanges()
{
    const RoleDraft* draft = m_book.draft(m_book.chosen());
    const auto show = [&](widgets::LabeledField* field, bool changed, const QString& was) {
        if (changed)
            field->setChanged(was);
        else
            field->clearChanged();
    };
    const bool edited = draft && !draft->isNew();
    show(m_nameField, edited && draft->before.name != draft->after.name,
         edited ? toQString(draft->before.name) : QString());
    show(m_descriptionField, edited && draft->before.description != draft->after.description,
         edited ? toQString(draft->before.description) : QString());
    show(m_parentsField, edited && draft->before.parents != draft->after.parents,
         edited ? RoleLines::parents(m_book, draft->before) : QString());
}

void RoleDetails::takeParents()
{
    std::vector<std::string> parents;
    for (int row = 0; row < m_parents->count(); ++row)
        if (m_parents->item(row)->checkState() == Qt::Checked)
            parents.push_back(toStdString(m_parents->item(row)->data(Qt::UserRole).toString()));
    std::ranges::sort(parents);
    m_parentsField->setError({});
    m_book.edit([&](RoleDraft& draft) { draft.after.parents = parents; });
}

void RoleDetails::setReadOnly(const QString& reason)
{
    m_readOnly = reason;
    m_nameField->setReadOnly(!reason.isEmpty(), reason);
    m_descriptionField->setReadOnly(!reason.isEmpty(), reason);
    m_parents->setToolTip(reason);
    displayParents();
}

widgets::LabeledField* RoleDetails::fieldFor(const std::string& pointer) const
{
    const QString place = toQString(pointer).remove(QStringLiteral("/role"));
    if (place.startsWith(u"/name"))
        return m_nameField;
    if (place.startsWith(u"/description"))
        return m_descriptionField;
    return place.startsWith(u"/parents") ? m_parentsField : nullptr;
}

QWidget* RoleDetails::showFaults(const std::vector<api::Fault>& faults)
{
    clearFaults();
    QWidget* first = nullptr;
    for (const api::Fault& fault : faults) {
        if (widgets::LabeledField* field = fieldFor(fault.pointer)) {
            field->setError(client::textOf(fault));
            first = first ? first : field->editor();
        }
    }
    return first;
}

void RoleDetails::clearFaults()
{
    for (widgets::LabeledField* field : {m_nameField, m_descriptionField, m_parentsField})
        field->setError({});
}

void RoleDetails::focusName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void RoleDetails::retranslate()
{
    m_nameField->setLabel(tr("Name"));
    m_descriptionField->setLabel(tr("Description"));
    m_descriptionField->setHint(tr("what it is for"));
    m_parentsField->setLabel(tr("Inherits from"));
    m_parentsField->setMessage(tr("Everything that these roles grant and deny holds for this one too."));
    display();
}

void RoleDetails::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace bloomzy::roles_page
