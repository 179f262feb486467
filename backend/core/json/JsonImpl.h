#pragma once

#include "backend/core/json/Json.h"
#include "backend/core/json/StoredReader.h"
#include "backend/core/json/Type.h"

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>

#include <array>
#include <type_traits>

/// From Boost.Describe's descriptions to the tables of Type.h. Nothing of Boost.JSON is seen here.
namespace bloomzy::core::json {

template <class T>
struct TypeOf;
/// The table of T.
template <class T>
inline constexpr const Type& typeOf = TypeOf<T>::value;

template <Type::Kind kind>
struct ScalarType
{
    static constexpr Type value{.kind = kind};
};
template <>
struct TypeOf<bool> : ScalarType<Type::Kind::boolean>
{
};
template <>
struct TypeOf<std::int32_t> : ScalarType<Type::Kind::int32>
{
};
template <>
struct TypeOf<std::int64_t> : ScalarType<Type::Kind::int64>
{
};
template <>
struct TypeOf<double> : ScalarType<Type::Kind::real>
{
};
template <>
struct TypeOf<std::string> : ScalarType<Type::Kind::text>
{
};
template <>
struct TypeOf<api::RawJson> : ScalarType<Type::Kind::raw>
{
};

template <class T>
struct TypeOf<std::optional<T>>
{
    static const void* held(const void* self)
    {
        const auto& optional = *static_cast<const std::optional<T>*>(self);
        return optional ? &*optional : nullptr;
    }
    static void* append(void* self) { return &static_cast<std::optional<T>*>(self)->emplace(); }

    static constexpr Type value{
        .kind = Type::Kind::optional, .inner = &TypeOf<T>::value, .held = held, .append = append};
};

template <class T>
struct TypeOf<std::vector<T>>
{
    static_assert(!std::is_same_v<T, bool>, "std::vector<bool> has no elements to point at");
    static void* append(void* self) { return &static_cast<std::vector<T>*>(self)->emplace_back(); }
    static std::size_t size(const void* self) { return static_cast<const std::vector<T>*>(self)->size(); }
    static const void* at(const void* self, std::size_t i) { return &(*static_cast<const std::vector<T>*>(self))[i]; }

    static constexpr Type value{
        .kind = Type::Kind::list, .inner = &TypeOf<T>::value, .append = append, .size = size, .at = at};
};

template <class T>
constexpr std::string_view unqualifiedName()
{
    constexpr std::string_view pretty = __PRETTY_FUNCTION__;
    constexpr std::size_t begin = pretty.find("T = ") + 4;
    constexpr std::string_view qualified = pretty.substr(begin, pretty.find_first_of(";]", begin) - begin);
    constexpr std::size_t colons = qualified.rfind("::");
    return colons == std::string_view::npos ? qualified : qualified.substr(colons + 2);
}

template <class E>
requires std::is_enum_v<E>
struct TypeOf<E>
{
    template <template <class...> class List, class... D>
    static constexpr std::array<Enumerator, sizeof...(D)> table(List<D...>)
    {
        return {Enumerator{D::name, static_cast<int>(D::value)}...};
    }
    static int get(const void* self) { return static_cast<int>(*static_cast<const E*>(self)); }
    static void set(void* self, int number) { *static_cast<E*>(self) = static_cast<E>(number); }

    static constexpr auto enumerators = table(boost::describe::describe_enumerators<E>());
    static constexpr Type value{.kind = Type::Kind::enumeration,
                                .name = unqualifiedName<E>(),
                                .enumerators = enumerators,
                                .enumerator = get,
                                .setEnumerator = set};
};

template <class T>
requires std::is_class_v<T>
struct TypeOf<T>
{
    template <class D>
    using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;
    template <class D>
    static void* in(void* object)
    {
        return &(static_cast<T*>(object)->*D::pointer);
    }
    template <template <class...> class List, class... D>
    static constexpr std::array<Member, sizeof...(D)> table(List<D...>)
    {
        return {Member{D::name, &TypeOf<MemberType<D>>::value, in<D>}...};
    }
    static const void* sample()
    {
        static const T object{};
        return &object;
    }

    static constexpr auto members =
        table(boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>());
    static constexpr Type value{
        .kind = Type::Kind::object, .name = unqualifiedName<T>(), .members = members, .sample = sample};
};

template <class T>
Result<T> fromJson(std::string_view text, const std::vector<std::string_view>& readOnly)
{
    T value{};
    BLOOMZY_CHECK(readText(typeOf<T>, &value, text, Strictness::request, readOnly));
    return value;
}

template <class T>
Result<T> fromStoredJson(std::string_view text)
{
    if (T value{}; readStored(typeOf<T>, &value, text))
        return value;
    T value{};
    BLOOMZY_CHECK(readText(typeOf<T>, &value, text, Strictness::stored));
    return value;
}

template <class T>
std::string toJson(const T& value)
{
    return writeText(typeOf<T>, &value);
}

template <class T>
std::shared_ptr<const Schema> schemaOf()
{
    return makeSchema(typeOf<T>, SchemaUse::body);
}

template <class T>
std::shared_ptr<const Schema> querySchemaOf()
{
    return makeSchema(typeOf<T>, SchemaUse::query);
}

template <class T>
Result<T> patched(const T& current, std::string_view mergePatch, const std::vector<std::string_view>& readOnly)
{
    T value{};
    BLOOMZY_CHECK(readPatched(typeOf<T>, &value, toJson(current), mergePatch, readOnly));
    return value;
}

template <class E>
std::string_view enumName(E value)
{
    const Enumerator* found = findEnumerator(typeOf<E>, static_cast<int>(value));
    return found ? found->name : std::string_view();
}

template <class E>
std::optional<E> enumValue(std::string_view name)
{
    const Enumerator* found = findEnumerator(typeOf<E>, name);
    return found ? std::optional(static_cast<E>(found->value)) : std::nullopt;
}

} // namespace bloomzy::core::json
