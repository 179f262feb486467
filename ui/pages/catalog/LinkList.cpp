#include "ui/pages/catalog/LinkList.h"

#include "ui/pages/catalog/NameButton.h"

#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

namespace bloomzy::catalog_page {

namespace {

constexpr std::size_t fold = 4;

} // namespace

LinkList::LinkList(const theme::Theme& theme, QWidget* parent)
    : QFrame(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
{
    setProperty("card", QStringLiteral("true"));
    m_column->setContentsMargins(1, 1, 1, 1);
    m_column->setSpacing(0);
}

void LinkList::setLinks(const std::vector<api::TaxonLink>& links)
{
    m_links = links;
    fill(fold);
}

void LinkList::fill(std::size_t rows)
{
    while (QLayoutItem* item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const std::size_t shown = std::min(rows, m_links.size());
    for (std::size_t i = 0; i < shown; ++i) {
        auto* button = new NameButton(m_theme, m_links[i].name);
        const QString id = QString::fromStdString(m_links[i].id);
        connect(button, &NameButton::clicked, this, [this, id] { Q_EMIT openRequested(id); });
        m_column->addWidget(button);
    }
    if (shown < m_links.size()) {
        auto* more = new QPushButton(tr("Show %n more", nullptr, int(m_links.size() - shown)));
        more->setProperty("variant", QStringLiteral("link"));
        more->setProperty("buttonSize", QStringLiteral("small"));
        connect(more, &QPushButton::clicked, this, [this] { fill(m_links.size()); });
        // A link has no room of its own at the left; it begins where the names begin.
        auto* line = new QWidget;
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(8, 0, 8, 0);
        row->addWidget(more);
        row->addStretch();
        m_column->addWidget(line);
    }
}

} // namespace bloomzy::catalog_page
