#include "ui/pages/roles/RolePreview.h"

namespace bloomzy::roles_page {

namespace {

constexpr int pause = 150; // milliseconds after an edit

} // namespace

api::RolePreview previewOf(const RoleBook& book, const std::string& key)
{
    api::RolePreview preview;
    if (book.stored(key))
        preview.id = key;
    preview.role = book.role(key);
    preview.limit = 200;
    return preview;
}

RolePreview::RolePreview(client::ApiClient& client, const RoleBook& book, QObject* parent)
    : QObject(parent)
    , m_api(client)
    , m_book(book)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &RolePreview::ask);
    connect(&book, &RoleBook::chosenChanged, this, &RolePreview::askSoon);
    connect(&book, &RoleBook::roleChanged, this, &RolePreview::askSoon);
}

RolePreview::~RolePreview()
{
    m_cancel.cancel();
}

void RolePreview::askSoon()
{
    m_cancel.cancel();
    m_effects.reset();
    m_error.reset();
    // The name does not matter for who may do what; one that is still missing is said when it is saved.
    m_waiting = m_book.isUnsaved(m_book.chosen()) && !m_book.role(m_book.chosen()).name.empty();
    if (m_waiting)
        m_soon.start();
    else
        m_soon.stop();
    Q_EMIT changed();
}

void RolePreview::ask()
{
    m_cancel = client::CancelToken();
    m_api.preview(previewOf(m_book, m_book.chosen()), m_cancel)
        .then(this, [this, mine = m_cancel](const client::Result<api::AccessEffects>& reply) {
            if (mine.isCancelled())
                return;
            m_waiting = false;
            if (reply)
                m_effects = *reply;
            else
                m_error = reply.error();
            Q_EMIT changed();
        });
}

} // namespace bloomzy::roles_page
