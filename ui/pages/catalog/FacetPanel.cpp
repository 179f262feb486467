#include "ui/pages/catalog/FacetPanel.h"

#include "ui/models/TaxonTexts.h"
#include "ui/widgets/table/CareGlyphs.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <boost/describe/enum_from_string.hpp>

namespace bloomzy::catalog_page {

using namespace Qt::StringLiterals;
using models::TaxonTexts;
using widgets::FacetOption;

namespace {

constexpr double glyphScale = 0.75;

QStringList groupIds()
{
    return {u"family"_s, u"status"_s, u"light"_s, u"toxicity"_s, u"difficulty"_s, u"review"_s};
}

template <class Enum>
Enum enumOf(const QString& name)
{
    Enum value = Enum::unknown;
    boost::describe::enum_from_string(name.toLatin1().constData(), value);
    return value;
}

template <class Enum>
void take(const QStringList& names, std::vector<Enum>& into)
{
    for (const QString& name : names)
        into.push_back(enumOf<Enum>(name));
}

using Option = std::function<FacetOption(const QString& value)>;

std::vector<FacetOption> options(const std::vector<api::FacetValue>& values, const Option& make)
{
    std::vector<FacetOption> all;
    for (const api::FacetValue& value : values) {
        FacetOption option = make(QString::fromStdString(value.value));
        option.value = QString::fromStdString(value.value);
        option.count = value.count;
        all.push_back(std::move(option));
    }
    return all;
}

FacetOption withIcon(const widgets::Badge& badge)
{
    FacetOption option;
    option.label = badge.word;
    option.glyph = [icon = badge.icon](QPainter& painter, const QRectF& rect, const theme::Theme& theme) {
        theme.icon(icon).paint(&painter, rect.toRect());
    };
    return option;
}

/// The group's title tells of what; the cell's words would say it twice.
template <class Enum>
QString labelOf(Enum value, const QString& known)
{
    return value == Enum::unknown ? FacetPanel::tr("Not known") : known;
}

FacetOption lightOption(const QString& value)
{
    const auto light = enumOf<api::Light>(value);
    FacetOption option;
    option.label = labelOf(light, widgets::CellTexts::of(light));
    option.glyph = [light](QPainter& painter, const QRectF& rect, const theme::Theme& theme) {
        widgets::paintLight(painter, rect, theme, light);
    };
    return option;
}

FacetOption toxicityOption(const QString& value)
{
    const auto severity = enumOf<api::Severity>(value);
    FacetOption option;
    option.label = labelOf(severity, widgets::CellTexts::of(severity));
    option.glyph = [severity](QPainter& painter, const QRectF& rect, const theme::Theme& theme) {
        widgets::paintToxicity(painter, rect, theme,
                               {severity == api::Severity::unknown ? std::nullopt : std::optional(severity), true});
    };
    return option;
}

FacetOption difficultyOption(const QString& value)
{
    const auto difficulty = enumOf<api::Difficulty>(value);
    FacetOption option;
    option.label = labelOf(difficulty, TaxonTexts::value(u"/care/difficulty", value));
    // Its bars are wider than the other icons.
    option.glyph = [difficulty](QPainter& painter, const QRectF& rect, const theme::Theme& theme) {
        painter.save();
        painter.translate(rect.center());
        painter.scale(glyphScale, glyphScale);
        widgets::paintDifficulty(painter, rect.translated(-rect.center()), theme, difficulty);
        painter.restore();
    };
    return option;
}

} // namespace

FacetPanel::FacetPanel(const theme::Theme& theme, client::ApiClient& client, QWidget* parent)
    : FacetList(theme, parent)
    , m_api(client)
{
    for (const QString& id : groupIds())
        group(id);
    showCounts();
}

FacetPanel::~FacetPanel()
{
    m_cancel.cancel();
}

void FacetPanel::addTo(api::TaxonFilter& filter) const
{
    const QMap<QString, QStringList> chosen = selected();
    for (const QString& family : chosen.value(u"family"_s))
        filter.family.push_back(family.toStdString());
    take(chosen.value(u"status"_s), filter.taxonomicStatus);
    take(chosen.value(u"light"_s), filter.light);
    take(chosen.value(u"toxicity"_s), filter.toxicity);
    take(chosen.value(u"difficulty"_s), filter.difficulty);
    take(chosen.value(u"review"_s), filter.reviewState);
}

void FacetPanel::setSelected(const QMap<QString, QStringList>& values)
{
    for (const QString& id : groupIds())
        group(id).setSelected(values.value(id));
}

void FacetPanel::refresh(const api::TaxonFilter& filter)
{
    m_cancel.cancel();
    m_cancel = client::CancelToken();
    m_api.facets(filter, m_cancel).then(this, [this, mine = m_cancel](const client::Result<api::TaxonFacets>& reply) {
        if (!reply || mine.isCancelled())
            return;
        m_facets = *reply;
        showCounts();
        Q_EMIT countsChanged();
    });
}

void FacetPanel::showCounts()
{
    group(u"family"_s).setTitle(tr("Family"));
    group(u"status"_s).setTitle(tr("Status"));
    group(u"light"_s).setTitle(tr("Light"));
    group(u"toxicity"_s).setTitle(tr("Toxicity"));
    group(u"difficulty"_s).setTitle(tr("Difficulty"));
    group(u"review"_s).setTitle(tr("Review state"));
    const api::TaxonFacets facets = m_facets.value_or(api::TaxonFacets());
    group(u"family"_s).setOptions(options(facets.family, [](const QString& value) {
        FacetOption option;
        option.label = value == "unknown"_L1 ? tr("Not known") : value;
        return option;
    }));
    group(u"status"_s).setOptions(options(facets.taxonomicStatus, [](const QString& value) {
        FacetOption option;
        option.label = TaxonTexts::badge(enumOf<api::TaxonomicStatus>(value)).word;
        return option;
    }));
    group(u"light"_s).setOptions(options(facets.light, lightOption));
    group(u"toxicity"_s).setOptions(options(facets.toxicity, toxicityOption));
    group(u"difficulty"_s).setOptions(options(facets.difficulty, difficultyOption));
    group(u"review"_s).setOptions(options(facets.reviewState, [](const QString& value) {
        return withIcon(TaxonTexts::badge(enumOf<api::ReviewState>(value)));
    }));
    for (const QString& id : groupIds())
        group(id).setVisible(!m_facets || !group(id).isEmpty());
}

void FacetPanel::changeEvent(QEvent* event)
{
    FacetList::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showCounts();
}

} // namespace bloomzy::catalog_page
