#include "ui/widgets/botanical/BotanicalName.h"

namespace bloomzy::widgets {
namespace {

using namespace Qt::StringLiterals;
using api::HybridMark;
using api::TaxonRank;

QString text(const std::optional<std::string>& part)
{
    return part ? QString::fromStdString(*part).simplified() : QString();
}

QString rankWord(TaxonRank rank)
{
    switch (rank) {
    case TaxonRank::subgenus:
        return u"subg."_s;
    case TaxonRank::section:
        return u"sect."_s;
    case TaxonRank::subspecies:
        return u"subsp."_s;
    case TaxonRank::variety:
        return u"var."_s;
    case TaxonRank::form:
        return u"f."_s;
    default:
        return {};
    }
}

class Composer
{
public:
    Composer(const api::NameParts& name, RunPart part, bool withAuthor)
        : m_name(name)
        , m_part(part)
        , m_author(withAuthor ? text(name.scientificNameAuthorship) : QString())
    {
    }

    NameRuns compose()
    {
        add(RunKind::uninomial, text(m_name.uninomial));
        addMarked(RunKind::genus, text(m_name.genus), HybridMark::genus);
        authorOfAutonym(m_name.genus, m_name.infragenericEpithet);
        addRanked(text(m_name.infragenericEpithet));
        addMarked(RunKind::epithet, text(m_name.specificEpithet), HybridMark::species);
        authorOfAutonym(m_name.specificEpithet, m_name.infraspecificEpithet);
        addRanked(text(m_name.infraspecificEpithet));
        if (const QString cultivar = text(m_name.cultivarEpithet); !cultivar.isEmpty())
            add(RunKind::cultivar, u"‘%1’"_s.arg(cultivar));
        add(RunKind::author, m_author);
        return m_runs;
    }

private:
    void add(RunKind kind, const QString& word)
    {
        if (word.isEmpty())
            return;
        m_runs.push_back({kind, word, !m_runs.empty() && m_runs.back().kind != RunKind::hybrid, m_part});
    }

    void addMarked(RunKind kind, const QString& word, HybridMark mark)
    {
        if (!word.isEmpty() && m_name.hybridMark == mark)
            add(RunKind::hybrid, u"×\u00a0"_s);
        add(kind, word);
    }

    void addRanked(const QString& epithet)
    {
        if (epithet.isEmpty())
            return;
        const QString word = rankWord(m_name.taxonRank);
        const bool hybrid = !word.isEmpty() && m_name.hybridMark == HybridMark::infraspecific;
        add(RunKind::rank, hybrid ? u"notho"_s + word : word);
        add(RunKind::epithet, epithet);
    }

    // An autonym has no author of its own; the citation belongs to the name that it repeats (ICN Art. 22.1, 26.1).
    void authorOfAutonym(const std::optional<std::string>& upper, const std::optional<std::string>& lower)
    {
        if (lower && upper == lower)
            add(RunKind::author, std::exchange(m_author, {}));
    }

    const api::NameParts& m_name;
    RunPart m_part;
    QString m_author;
    NameRuns m_runs;
};

} // namespace

NameRuns BotanicalName::runs(const api::NameParts& name, const NameOptions& options)
{
    const RunPart part = options.acceptedName ? RunPart::synonym : RunPart::name;
    NameRuns runs = Composer(name, part, options.author).compose();
    if (options.acceptedName) {
        runs.push_back({RunKind::equals, u"="_s, !runs.empty(), RunPart::accepted});
        for (NameRun& run : Composer(*options.acceptedName, RunPart::accepted, options.author).compose())
            runs.push_back(std::move(run));
        const auto first =
            std::find_if(runs.begin(), runs.end(), [](auto& run) { return run.kind == RunKind::equals; });
        if (first + 1 != runs.end())
            (first + 1)->spaceBefore = true;
    }
    if (!options.commonName.isEmpty())
        runs.push_back({RunKind::common, options.commonName.simplified(), !runs.empty(), part});
    return runs;
}

QString BotanicalName::plainText(const NameRuns& runs)
{
    QString result;
    for (const NameRun& run : runs)
        result += run.spaceBefore ? u' ' + run.text : run.text;
    return result;
}

QString BotanicalName::html(const NameRuns& runs)
{
    QString result;
    bool italic = false;
    for (const NameRun& run : runs) {
        if (italic && !isItalic(run.kind))
            result += u"</i>"_s;
        if (run.spaceBefore)
            result += u' ';
        if (!italic && isItalic(run.kind))
            result += u"<i>"_s;
        italic = isItalic(run.kind);
        result += run.text.toHtmlEscaped().replace(u'\u00a0', u"&nbsp;"_s);
    }
    return italic ? result + u"</i>"_s : result;
}

} // namespace bloomzy::widgets
