#include "backend/catalog/csv/Dialect.h"

#include <algorithm>
#include <compare>

namespace bloomzy::catalog {
namespace {

using api::QuoteMark;
using api::Separator;

constexpr std::size_t lookedAt = 64 * 1024;
constexpr std::size_t mostRecords = 50;

struct FirstRecords
{
    std::vector<CsvLine> records;
    std::size_t unreadable = 0;
};

FirstRecords firstRecords(std::string_view text, CsvMarks marks)
{
    FirstRecords first;
    std::vector<api::ImportFault> faults;
    bool cutOff = false;
    for (RecordReader reader(text, marks); !reader.atEnd() && first.records.size() + faults.size() < mostRecords;) {
        auto record = reader.next(faults);
        cutOff = text.size() == lookedAt && reader.atEnd();
        if (!record)
            reader.recover();
        else if (!cutOff && (record->fields.size() > 1 || !record->fields.front().empty()))
            first.records.push_back(std::move(*record));
    }
    first.unreadable = faults.size() - (cutOff && !faults.empty() ? 1 : 0);
    return first;
}

struct Agreement
{
    bool readable = false;  ///< all of the records
    std::size_t alike = 0;  ///< records that are parted like the first one
    std::size_t fields = 0; ///< of the first one; below 2 it is parted into nothing

    auto operator<=>(const Agreement&) const = default;
};

Agreement agreement(const FirstRecords& first)
{
    const std::size_t fields = first.records.empty() ? 0 : first.records.front().fields.size();
    if (fields < 2)
        return {};
    const auto alike = std::count_if(first.records.begin(), first.records.end(),
                                     [&](const auto& record) { return record.fields.size() == fields; });
    return {first.unreadable == 0, static_cast<std::size_t>(alike), fields};
}

bool standsIn(std::string_view field, char quote)
{
    return field.size() > 1 && field.front() == quote && field.back() == quote;
}

QuoteMark findQuote(std::string_view text, char separator)
{
    std::size_t filled = 0;
    std::size_t single = 0;
    std::size_t twofold = 0;
    for (const auto& record : firstRecords(text, {separator, '\0'}).records)
        for (const auto& field : record.fields) {
            filled += field.empty() ? 0 : 1;
            single += standsIn(field, '\'') ? 1 : 0;
            twofold += field.starts_with('"') ? 1 : 0;
        }
    return twofold == 0 && single > 1 && single * 2 >= filled ? QuoteMark::singleQuote : QuoteMark::doubleQuote;
}

} // namespace

Dialect findDialect(std::string_view text)
{
    text = text.substr(0, lookedAt);
    Dialect best;
    Agreement most;
    for (const auto separator : {Separator::comma, Separator::semicolon, Separator::tab, Separator::pipe})
        for (const auto quote : {QuoteMark::doubleQuote, QuoteMark::singleQuote}) {
            const auto found = agreement(firstRecords(text, marksOf({separator, quote})));
            if (found > most && quote == findQuote(text, marksOf({separator, quote}).separator)) {
                most = found;
                best = {separator, quote};
            }
        }
    return best;
}

CsvMarks marksOf(const Dialect& dialect)
{
    const auto separator = [&] {
        switch (dialect.separator) {
        case Separator::semicolon:
            return ';';
        case Separator::tab:
            return '\t';
        case Separator::pipe:
            return '|';
        default:
            return ',';
        }
    };
    return {separator(), dialect.quote == QuoteMark::singleQuote ? '\'' : '"'};
}

api::LineEnds lineEndsOf(const LineEndCounts& counts)
{
    const int kinds = (counts.lf > 0) + (counts.crlf > 0) + (counts.cr > 0);
    if (kinds > 1)
        return api::LineEnds::mixed;
    if (counts.crlf > 0)
        return api::LineEnds::crlf;
    return counts.cr > 0 ? api::LineEnds::cr : api::LineEnds::lf;
}

} // namespace bloomzy::catalog
