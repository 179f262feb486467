#include "ui/pages/catalog/TaxonSource.h"

#include "ui/client/ProblemText.h"
#include "ui/client/Session.h"
#include "ui/models/NameLanguage.h"
#include "ui/models/TaxonMemory.h"
#include "ui/models/TaxonTexts.h"
#include "ui/pages/catalog/ViewPlace.h"
#include "ui/theme/Formats.h"

#include <QtCore/QLocale>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using theme::IconName;
using widgets::BotanicalName;
using widgets::PaletteItem;
using widgets::PaletteScope;

namespace {

constexpr int askAfter = 60; // milliseconds after the last key
constexpr int mostShown = 6;
constexpr int mostSynonyms = 12;
const QString keyPrefix = u"taxon:"_s;

widgets::NameRuns nameOf(const api::TaxonSummary& taxon)
{
    return BotanicalName::runs(taxon, {.author = true, .acceptedName = taxon.acceptedName, .commonName = {}});
}

/// "Araceae, accepted".
QString detailOf(const api::TaxonSummary& taxon)
{
    QStringList parts;
    if (taxon.vernacularName)
        parts += QString::fromStdString(*taxon.vernacularName);
    if (taxon.family)
        parts += QString::fromStdString(*taxon.family);
    parts += QLocale().toLower(taxon.reviewState == api::ReviewState::draft
                                   ? models::TaxonTexts::badge(taxon.reviewState).word
                                   : models::TaxonTexts::badge(taxon.taxonomicStatus).word);
    return parts.join(u", "_s);
}

} // namespace

TaxonSource::TaxonSource(const models::ConsoleParts& parts, QObject* parent)
    : PaletteSource(parent)
    , m_parts(parts)
    , m_api(m_parts.client)
{
    m_askSoon.setSingleShot(true);
    m_askSoon.setInterval(askAfter);
    connect(&m_askSoon, &QTimer::timeout, this, &TaxonSource::ask);
}

TaxonSource::~TaxonSource()
{
    m_cancel.cancel();
}

std::optional<api::TaxonomicStatus> TaxonSource::status() const
{
    return m_query.scope == PaletteScope::synonyms ? std::optional(api::TaxonomicStatus::synonym) : std::nullopt;
}

void TaxonSource::search(const widgets::PaletteQuery& query)
{
    cancel();
    m_query = query;
    m_items.clear();
    m_matches = -1;
    m_failure.clear();
    const bool mine = query.scope == PaletteScope::all || query.scope == PaletteScope::synonyms;
    if (!mine || query.words.isEmpty() || !m_parts.client.session().may(u"taxa.read"))
        return;
    show(m_parts.knownTaxa->find(query.words, status() ? mostSynonyms : mostShown, status()));
    m_askSoon.start();
}

void TaxonSource::cancel()
{
    m_askSoon.stop();
    m_cancel.cancel();
    m_cancel = client::CancelToken();
}

void TaxonSource::ask()
{
    api::TaxonQuery query;
    query.q = m_query.words.toStdString();
    if (status())
        query.taxonomicStatus = {*status()};
    query.limit = status() ? mostSynonyms : mostShown;
    query.count = true;
    query.language = models::nameLanguage().toStdString();
    m_api.list(query, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::TaxonPage>& reply) {
        if (!mine.isCancelled())
            take(reply);
    });
}

void TaxonSource::take(const client::Result<api::TaxonPage>& reply)
{
    if (reply) {
        m_parts.knownTaxa->learn(reply->items);
        m_matches = reply->count.value_or(-1);
        show(reply->items);
    } else {
        m_failure = client::textOf(reply.error());
    }
    Q_EMIT changed();
}

void TaxonSource::show(std::vector<api::TaxonSummary> taxa)
{
    m_items.clear();
    for (const api::TaxonSummary& taxon : taxa)
        m_items.push_back(itemOf(taxon));
}

QString TaxonSource::countText() const
{
    if (m_matches < 0)
        return {};
    const qint64 total = m_parts.knownTaxa->total();
    return total < m_matches ? theme::formatNumber(m_matches)
                             : tr("%1 of %2").arg(theme::formatNumber(m_matches), theme::formatNumber(total));
}

std::vector<widgets::PaletteGroup> TaxonSource::groups() const
{
    using widgets::PaletteRank;
    std::vector<widgets::PaletteGroup> groups;
    groups.push_back({PaletteRank::results, status() ? tr("Synonyms") : tr("Taxa"), countText(), m_items});
    if (!m_failure.isEmpty()) {
        PaletteItem failed;
        failed.text = tr("The server could not be asked");
        failed.icon = IconName::statusWarning;
        failed.reason = m_failure;
        groups.front().items.push_back(std::move(failed));
    }
    if (m_query.scope == PaletteScope::all && !m_query.words.isEmpty()) {
        ViewPlace place;
        place.query = m_query.words;
        PaletteItem catalog;
        catalog.text = tr("In the catalog");
        catalog.icon = IconName::leaf;
        catalog.note = m_matches < 0 ? QString() : tr("%n taxa", nullptr, int(m_matches));
        catalog.run = [source = const_cast<TaxonSource*>(this), to = toVariant(place)] {
            Q_EMIT source->openRequested(to);
        };
        groups.push_back({PaletteRank::elsewhere, tr("Search for “%1” elsewhere").arg(m_query.words), {}, {catalog}});
    }
    return groups;
}

PaletteItem TaxonSource::itemOf(const api::TaxonSummary& taxon)
{
    const QString id = QString::fromStdString(taxon.id);
    PaletteItem item = action({}, IconName::leaf, placeOfTaxon(id));
    item.key = keyPrefix + id;
    item.name = nameOf(taxon);
    item.detail = detailOf(taxon);
    item.actions = actionsOn(taxon);
    item.memory = models::toMemory(taxon);
    return item;
}

PaletteItem TaxonSource::action(const QString& text, IconName icon, QVariant place, const QString& reason)
{
    PaletteItem item;
    item.text = text;
    item.icon = icon;
    item.reason = reason;
    item.run = [this, place = std::move(place)] { Q_EMIT openRequested(place); };
    return item;
}

std::vector<PaletteItem> TaxonSource::actionsOn(const api::TaxonSummary& taxon)
{
    const QString id = QString::fromStdString(taxon.id);
    const client::Session& session = m_parts.client.session();
    const QString noWrite = session.may(u"taxa.write") ? QString() : tr("needs the role Curator");
    const QString noDelete = session.may(u"taxa.delete") ? QString() : tr("needs the role Curator");
    std::vector<PaletteItem> actions;
    actions.push_back(action(tr("Edit this taxon"), IconName::edit, placeOfTaxon(id, PlaceAction::edit), noWrite));
    actions.push_back(action(tr("Show its history"), IconName::clock, placeOfTaxon(id, PlaceAction::history)));
    if (taxon.taxonomicStatus == api::TaxonomicStatus::synonym)
        actions.push_back(
            action(tr("Open the accepted name"), IconName::arrowRight, placeOfTaxon(id, PlaceAction::accepted)));
    actions.push_back(copyName(taxon));
    actions.push_back(
        action(tr("Move this taxon to the bin"), IconName::trash, placeOfTaxon(id, PlaceAction::remove), noDelete));
    return actions;
}

PaletteItem TaxonSource::copyName(const api::TaxonSummary& taxon)
{
    const auto runs = BotanicalName::runs(taxon);
    PaletteItem item;
    item.text = tr("Copy its name");
    item.icon = IconName::copy;
    item.run = [this, runs] {
        auto* data = new QMimeData;
        data->setText(BotanicalName::plainText(runs));
        data->setHtml(BotanicalName::html(runs));
        QGuiApplication::clipboard()->setMimeData(data);
        m_parts.showToast({widgets::ToastKind::done, tr("Name copied"), BotanicalName::plainText(runs), {}, {}});
    };
    return item;
}

std::optional<PaletteItem> TaxonSource::remembered(const QString& key, const QString& memory)
{
    if (!key.startsWith(keyPrefix) || !m_parts.client.session().may(u"taxa.read"))
        return {};
    const auto taxon = models::taxonFromMemory(memory);
    return taxon && keyPrefix + QString::fromStdString(taxon->id) == key ? std::optional(itemOf(*taxon)) : std::nullopt;
}

} // namespace bloomzy::catalog_page
