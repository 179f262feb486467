#include "ui/pages/account/ApiKeysCard.h"

#include "ui/client/JsonCodec.h"
#include "ui/client/ProblemText.h"
#include "ui/pages/account/ApiKeyDialog.h"
#include "ui/pages/account/ApiKeyRow.h"
#include "ui/widgets/paint/Label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace bloomzy::account_page {

using client::Result;
using client::toQString;
using theme::ColorRole;
using theme::TypeRole;
using widgets::Label;

ApiKeysCard::ApiKeysCard(const models::ConsoleParts& parts, QWidget* parent)
    : TitledCard(parts.theme, parent)
    , m_parts(parts)
    , m_api(parts.client)
    , m_text(new Label(parts.theme, TypeRole::body, ColorRole::textSecondary))
    , m_message(new Label(parts.theme, TypeRole::small, ColorRole::textSecondary))
    , m_create(new QPushButton)
    , m_again(new QPushButton)
{
    m_text->setWordWrap(true);
    m_message->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_create);
    buttons->addWidget(m_again);
    buttons->addStretch();
    rows()->addWidget(m_text);
    rows()->addWidget(m_message);
    rows()->addLayout(buttons);
    connect(m_create, &QPushButton::clicked, this, &ApiKeysCard::create);
    connect(m_again, &QPushButton::clicked, this, &ApiKeysCard::load);
    m_again->hide();
    setMessage({});
    retranslate();
    load();
}

void ApiKeysCard::load()
{
    if (m_busy)
        return;
    setBusy(true);
    m_api.list().then(this, [this](const Result<api::ApiKeyList>& list) { note(list); });
}

void ApiKeysCard::note(const Result<api::ApiKeyList>& list)
{
    if (list) {
        m_keys = list->items;
        build();
    }
    setMessage(list ? QString() : client::textOf(list.error()));
    m_again->setVisible(!list);
    setBusy(false);
}

void ApiKeysCard::build()
{
    for (ApiKeyRow* row : std::exchange(m_rows, {})) {
        row->hide();
        row->deleteLater();
    }
    for (const api::ApiKey& key : m_keys) {
        auto* row = new ApiKeyRow(m_parts.theme, key);
        connect(row, &ApiKeyRow::removeRequested, this, [this, key] { askToRemove(key); });
        rows()->insertWidget(1 + int(m_rows.size()), row);
        m_rows += row;
    }
}

void ApiKeysCard::create()
{
    auto* dialog = new ApiKeyDialog(m_parts, window());
    connect(dialog, &ApiKeyDialog::created, this, &ApiKeysCard::load);
    dialog->open();
}

void ApiKeysCard::askToRemove(const api::ApiKey& key)
{
    m_parts.dialogs.ask(this,
                        {.title = tr("Remove the key %1?").arg(toQString(key.name)),
                         .consequence = tr("Programs that use it are refused from their next request on."),
                         .icon = theme::IconName::key,
                         .keepText = tr("Leave it"),
                         .proceedText = tr("Remove the key"),
                         .discardText = {},
                         .danger = true,
                         .typedWord = {}},
                        [this, id = toQString(key.id)](widgets::Choice choice) {
                            if (choice == widgets::Choice::proceed)
                                remove(id);
                        });
}

/// What is gone already is as good as removed.
void ApiKeysCard::remove(const QString& id)
{
    setBusy(true);
    m_api.remove(id).then(this, [this](const Result<void>& removed) {
        setBusy(false);
        if (!removed && !removed.error().is(api::ErrorCode::notFound))
            return setMessage(client::textOf(removed.error()));
        load();
    });
}

void ApiKeysCard::setBusy(bool busy)
{
    m_busy = busy;
    for (ApiKeyRow* row : std::as_const(m_rows))
        row->setBusy(busy);
}

void ApiKeysCard::setMessage(const QString& message)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
}

void ApiKeysCard::retranslate()
{
    setTitle(tr("API keys"));
    m_text->setText(tr("For programs that act for you. Each may do what you choose of what you may do yourself."));
    m_create->setText(tr("New API key…"));
    m_again->setText(tr("Try again"));
    build();
}

void ApiKeysCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    TitledCard::changeEvent(event);
}

} // namespace bloomzy::account_page
