#include "ui/pages/audit/FilterValues.h"

#include "ui/client/JsonCodecImpl.h"

#include <algorithm>

namespace bloomzy::audit_page {

using api::ActorKind;
using api::AuditOutcome;
using client::toQString;

namespace {

constexpr AuditOutcome outcomes[] = {AuditOutcome::success, AuditOutcome::denied, AuditOutcome::failure};
constexpr ActorKind kinds[] = {ActorKind::user, ActorKind::service, ActorKind::system, ActorKind::anonymous};

template <class Enum, std::size_t N>
Enum byName(const Enum (&all)[N], const QString& name)
{
    const auto* found = std::ranges::find_if(all, [&](Enum each) { return client::enumName(each) == name; });
    return found == std::end(all) ? Enum::unknown : *found;
}

template <class Enum>
QStringList enumNames(const std::vector<Enum>& values)
{
    QStringList names;
    for (const Enum value : values)
        names += client::enumName(value);
    return names;
}

} // namespace

QStringList valuesIn(const api::AuditFilter& filter, FilterKey key)
{
    switch (key) {
    case FilterKey::action:
        return textsOf(filter.action);
    case FilterKey::actor:
        return textsOf(filter.actor);
    case FilterKey::outcome:
        return namesOf(filter.outcome);
    case FilterKey::targetType:
        return textsOf(filter.targetType);
    case FilterKey::source:
        return textsOf(filter.source);
    case FilterKey::kind:
        return namesOf(filter.actorKind);
    case FilterKey::address:
        return textOf(filter.address);
    case FilterKey::target:
        return textOf(filter.target);
    case FilterKey::session:
        return textOf(filter.session);
    case FilterKey::trace:
        return textOf(filter.trace);
    case FilterKey::request:
        return textOf(filter.request);
    case FilterKey::time:
        break;
    }
    return {};
}

void putValues(api::AuditFilter& filter, FilterKey key, const QStringList& values)
{
    switch (key) {
    case FilterKey::action:
        filter.action = stringsOf(values);
        break;
    case FilterKey::actor:
        filter.actor = stringsOf(values);
        break;
    case FilterKey::outcome:
        filter.outcome = outcomesOf(values);
        break;
    case FilterKey::targetType:
        filter.targetType = stringsOf(values);
        break;
    case FilterKey::source:
        filter.source = stringsOf(values);
        break;
    case FilterKey::kind:
        filter.actorKind = kindsOf(values);
        break;
    case FilterKey::address:
        filter.address = stringOf(values);
        break;
    case FilterKey::target:
        filter.target = stringOf(values);
        break;
    case FilterKey::session:
        filter.session = stringOf(values);
        break;
    case FilterKey::trace:
        filter.trace = stringOf(values);
        break;
    case FilterKey::request:
        filter.request = stringOf(values);
        break;
    case FilterKey::time:
        filter.from.reset();
        filter.to.reset();
        break;
    }
}

QStringList textsOf(const std::vector<std::string>& values)
{
    QStringList texts;
    for (const std::string& value : values)
        texts += toQString(value);
    return texts;
}

QStringList textOf(const std::optional<std::string>& value)
{
    return value ? QStringList{toQString(*value)} : QStringList();
}

QStringList namesOf(const std::vector<AuditOutcome>& values)
{
    return enumNames(values);
}

QStringList namesOf(const std::vector<ActorKind>& values)
{
    return enumNames(values);
}

std::vector<std::string> stringsOf(const QStringList& values)
{
    std::vector<std::string> strings;
    for (const QString& value : values)
        strings.push_back(client::toStdString(value));
    return strings;
}

std::optional<std::string> stringOf(const QStringList& values)
{
    return values.isEmpty() ? std::nullopt : std::optional(client::toStdString(values.constFirst()));
}

std::vector<AuditOutcome> outcomesOf(const QStringList& values)
{
    std::vector<AuditOutcome> all;
    for (const QString& value : values)
        if (const AuditOutcome outcome = outcomeOf(value); outcome != AuditOutcome::unknown)
            all.push_back(outcome);
    return all;
}

std::vector<ActorKind> kindsOf(const QStringList& values)
{
    std::vector<ActorKind> all;
    for (const QString& value : values)
        if (const ActorKind kind = kindOf(value); kind != ActorKind::unknown)
            all.push_back(kind);
    return all;
}

AuditOutcome outcomeOf(const QString& name)
{
    return byName(outcomes, name);
}

ActorKind kindOf(const QString& name)
{
    return byName(kinds, name);
}

} // namespace bloomzy::audit_page
