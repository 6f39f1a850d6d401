#pragma once

#include "base/date.h"
#include "base/identifier.h"
#include "base/quantity.h"
#include "domain/codes.h"
#include "domain/record.h"

#include <concepts>
#include <string>
#include <vector>

namespace geo::domain {

// How a C++ member is kept as a Value. Specialised for every type that a domain type uses as a member.
template <class Member>
struct Codec;

// A member of T seen as a field.
template <class T>
struct Field {
    FieldInfo info;
    Value (*get)(const T&);
    Result<void> (*set)(T&, const Value&);
};

// A member of T seen as a shape.
template <class T>
struct Shape {
    ShapeInfo info;
    geom::Geometry (*get)(const T&);
    Result<void> (*set)(T&, const geom::Geometry&);
};

// The one description of a domain type from which tables, imports, exports, the journal and forms are made.
template <class T>
struct Description {
    std::vector<Field<T>> fields;
    std::vector<Shape<T>> shapes;
    std::string_view key;                                   // name of the key field, or ""
    std::string_view name;                                  // name of the name field, or ""
    void (*rules)(const T&, std::vector<Error>&) = nullptr; // rules across fields
};

// A domain type that is kept: it names its Kind and has a Description (defined in its .cpp).
template <class T>
concept Described = requires(const T& t) {
    { T::kKind } -> std::convertible_to<Kind>;
    { t.id.value } -> std::convertible_to<std::int64_t>;
};

template <Described T>
[[nodiscard]] const Description<T>& descriptionOf();

// The error with the name of the field that it is about, if it has none yet.
[[nodiscard]] Error named(Error error, std::string_view field);

template <Described T>
[[nodiscard]] Record toRecord(const T& object) {
    const auto& description = descriptionOf<T>();
    Record record{T::kKind, object.id.value, {}, {}};
    record.values.reserve(description.fields.size());
    for (const auto& field : description.fields) record.values.push_back(field.get(object));
    for (const auto& shape : description.shapes) record.shapes.push_back(shape.get(object));
    return record;
}

// The object without its shapes; else as fromRecord.
template <Described T>
[[nodiscard]] Result<T> withoutShapesFrom(const Record& record) {
    const auto& description = descriptionOf<T>();
    T object{};
    object.id.value = record.id;
    for (std::size_t i = 0; i < description.fields.size() && i < record.values.size(); ++i) {
        const FieldInfo& info = description.fields[i].info;
        auto done = description.fields[i].set(object, record.values[i]);
        if (!done && (info.required || isKnown(record.values[i])))
            return std::unexpected(named(std::move(done).error(), info.name));
    }
    return object;
}

// A member that has no "not known" (a level of need, a count) keeps its default where the value is not known and not
// required. Error: the first field or shape that does not fit (see checkValue). The record must be of T's kind.
template <Described T>
[[nodiscard]] Result<T> fromRecord(const Record& record) {
    const auto& description = descriptionOf<T>();
    GEO_ASSIGN(T object, withoutShapesFrom<T>(record));
    for (std::size_t i = 0; i < description.shapes.size() && i < record.shapes.size(); ++i)
        GEO_TRY(description.shapes[i].set(object, record.shapes[i]));
    return object;
}

} // namespace geo::domain
