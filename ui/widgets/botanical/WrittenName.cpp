#include "ui/widgets/botanical/WrittenName.h"

#include <QtCore/QStringList>

#include <algorithm>

namespace bloomzy::widgets {
namespace {

using namespace Qt::StringLiterals;

bool isWord(QStringView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isLetter() || c == u'-'; });
}

bool isLower(QStringView text)
{
    return isWord(text) && std::ranges::none_of(text, [](QChar c) { return c.isUpper(); });
}

bool isCapitalized(QStringView text)
{
    return isWord(text) && text.front().isUpper() && (text.size() == 1 || isLower(text.mid(1)));
}

bool isRank(const QString& word)
{
    static const QStringList ranks{u"subg."_s, u"sect."_s, u"subsp."_s, u"var."_s, u"f."_s};
    return ranks.contains(word.startsWith(u"notho") ? word.mid(5) : word);
}

/// Between the names of authors.
bool joinsAuthors(const QString& word)
{
    return word == u"ex" || word == u"et" || word == u"in" || word == u"f";
}

class Reader
{
public:
    explicit Reader(const QString& name)
        : m_words(name.simplified().split(u' ', Qt::SkipEmptyParts))
    {
    }

    NameRuns read()
    {
        if (word() == u"×")
            takeHybrid();
        if (!isCapitalized(word()))
            return {};
        const bool isFamily = word().endsWith(u"aceae") || word().endsWith(u"oideae");
        take(isFamily ? RunKind::uninomial : RunKind::genus);
        while (m_at < m_words.size())
            readNext();
        return m_runs;
    }

private:
    [[nodiscard]] QString word(qsizetype ahead = 0) const { return m_words.value(m_at + ahead); }

    void readNext()
    {
        const bool afterAuthor = m_runs.back().kind == RunKind::author;
        if (word().startsWith(u'‘') || word().startsWith(u'\''))
            takeCultivar();
        else if (word() == u"×")
            takeHybrid();
        else if (isRank(word()) && isWord(word(1)) && !joinsAuthors(word(1)))
            take(RunKind::rank);
        else if (m_runs.back().kind == RunKind::rank || (isLower(word()) && !afterAuthor))
            take(RunKind::epithet);
        else
            take(RunKind::author);
    }

    void take(RunKind kind)
    {
        m_runs.push_back({kind, word(), !m_runs.empty() && m_runs.back().kind != RunKind::hybrid});
        ++m_at;
    }

    void takeHybrid()
    {
        m_runs.push_back({RunKind::hybrid, u"×\u00a0"_s, !m_runs.empty()});
        ++m_at;
    }

    void takeCultivar()
    {
        m_runs.push_back({RunKind::cultivar, m_words.mid(m_at).join(u' '), true});
        m_at = m_words.size();
    }

    QStringList m_words;
    qsizetype m_at = 0;
    NameRuns m_runs;
};

} // namespace

NameRuns runsOfWritten(const QString& name)
{
    return Reader(name).read();
}

} // namespace bloomzy::widgets
