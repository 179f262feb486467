#include "ui/pages/roles/PairsDialog.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/widgets/paint/Label.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace bloomzy::roles_page {

using client::Result;
using client::toQString;
using widgets::DialogFrame;

PairsDialog::PairsDialog(const theme::Theme& theme, client::ApiClient& client, const RoleBook& book,
                         const QString& readOnly, QWidget* parent)
    : DialogFrame(theme, tr("Roles that exclude each other"),
                  tr("Nobody may have both roles of a pair, not by inheritance either."), parent)
    , m_api(client)
    , m_book(book)
    , m_readOnly(readOnly)
    , m_list(new QListWidget)
    , m_first(new QComboBox)
    , m_second(new QComboBox)
    , m_add(new QPushButton(tr("Add pair")))
    , m_remove(new QPushButton(tr("Remove pair")))
{
    m_list->setObjectName(QStringLiteral("pairs"));
    m_list->setAccessibleName(tr("Pairs"));
    body().addWidget(m_list);
    body().addWidget(makeAdder(theme));
    addKeep(readOnly.isEmpty() ? tr("Leave as it is") : tr("Close"));
    m_save = addPrimary(tr("Save pairs"));
    m_save->setVisible(readOnly.isEmpty());
    connect(m_save, &QPushButton::clicked, this, &PairsDialog::save);
    connect(m_add, &QPushButton::clicked, this, &PairsDialog::add);
    connect(m_remove, &QPushButton::clicked, this, &PairsDialog::removeChosen);
    connect(m_list, &QListWidget::currentRowChanged, this, &PairsDialog::refreshButtons);
    resize(520, 380);
    if (!readOnly.isEmpty())
        setError(readOnly);
    refreshButtons();
    load();
}

QWidget* PairsDialog::makeAdder(const theme::Theme& theme)
{
    auto* adder = new QWidget;
    auto* row = new QHBoxLayout(adder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* and_ = new widgets::Label(theme);
    and_->setText(tr("and", "between two roles that exclude each other"));
    m_first->setAccessibleName(tr("One role"));
    m_second->setAccessibleName(tr("The other role"));
    for (QComboBox* box : {m_first, m_second})
        for (const std::string& key : m_book.keys())
            if (m_book.stored(key))
                box->addItem(m_book.name(key), toQString(key));
    m_second->setCurrentIndex(1); // a pair has two different roles
    row->addWidget(m_first, 1);
    row->addWidget(and_);
    row->addWidget(m_second, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    adder->setVisible(m_readOnly.isEmpty());
    return adder;
}

void PairsDialog::load()
{
    m_api.conflicts().then(this, [this](const Result<api::RoleConflictList>& reply) {
        if (!reply)
            return setError(client::textOf(reply.error()));
        m_pairs = reply->items;
        m_loaded = true;
        display();
    });
}

QString PairsDialog::words(const api::RoleConflict& pair) const
{
    return tr("%1 and %2", "two roles").arg(m_book.name(pair.first), m_book.name(pair.second));
}

void PairsDialog::display()
{
    m_list->clear();
    for (const api::RoleConflict& pair : m_pairs)
        m_list->addItem(words(pair));
    refreshButtons();
}

void PairsDialog::add()
{
    const api::RoleConflict pair{client::toStdString(m_first->currentData().toString()),
                                 client::toStdString(m_second->currentData().toString())};
    const bool known = std::ranges::any_of(m_pairs, [&](const api::RoleConflict& each) {
        return std::minmax(each.first, each.second) == std::minmax(pair.first, pair.second);
    });
    setError(known ? tr("This pair is in the list already.") : QString());
    if (known)
        return;
    m_pairs.push_back(pair);
    display();
    m_list->setCurrentRow(m_list->count() - 1);
}

void PairsDialog::removeChosen()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    m_pairs.erase(m_pairs.begin() + row);
    display();
}

void PairsDialog::save()
{
    m_save->setEnabled(false);
    m_api.setConflicts({m_pairs}).then(this, [this](const Result<api::RoleConflictList>& reply) {
        if (reply) {
            Q_EMIT saved();
            return accept();
        }
        const auto& faults = reply.error().problem.errors;
        setError(faults.empty() ? client::textOf(reply.error()) : client::textOf(faults.front()));
        refreshButtons();
    });
}

void PairsDialog::refreshButtons()
{
    m_add->setEnabled(m_loaded);
    m_remove->setEnabled(m_loaded && m_list->currentRow() >= 0);
    m_save->setEnabled(m_loaded);
}

} // namespace bloomzy::roles_page
