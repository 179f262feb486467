#pragma once

#include "backend/api/Taxa.h"

#include <QtCore/QString>

#include <optional>
#include <vector>

namespace bloomzy::widgets {

/// What a piece of a botanical name is; its typography follows from that alone.
enum class RunKind {
    uninomial, ///< family, subfamily, tribe: upright, medium
    genus,     ///< italic, medium
    epithet,   ///< italic, medium
    rank,      ///< subsp., var., nothof. …: upright, medium
    hybrid,    ///< U+00D7 and a no-break space: upright
    cultivar,  ///< in single curly quotes: upright, medium
    author,    ///< upright, regular, muted
    equals,    ///< between a synonym and its accepted name
    common     ///< common name: upright, small, muted
};

/// Which name of a synonym row a run belongs to: `Tornelia fragrans` (synonym) `= Monstera deliciosa` (accepted).
enum class RunPart { name, synonym, accepted };

struct NameRun
{
    RunKind kind = RunKind::genus;
    QString text;
    bool spaceBefore = true;
    RunPart part = RunPart::name;

    bool operator==(const NameRun&) const = default;
};

using NameRuns = std::vector<NameRun>;

struct NameOptions
{
    bool author = true;
    std::optional<api::NameParts> acceptedName; ///< given: the name is a synonym of it
    QString commonName;                         ///< after the name; empty for none
};

/// The one place that knows how a botanical name is written (ICN, Shenzhen Code; ICNCP for cultivars). Parts that are
/// absent are left out, so a name that is still being typed can be shown.
class BotanicalName
{
public:
    static NameRuns runs(const api::NameParts& name, const NameOptions& options = {});

    static QString plainText(const NameRuns& runs);
    /// For tooltips and the clipboard: italics as <i>, no colours, everything else escaped.
    static QString html(const NameRuns& runs);

    static bool isItalic(RunKind kind) { return kind == RunKind::genus || kind == RunKind::epithet; }
};

} // namespace bloomzy::widgets
