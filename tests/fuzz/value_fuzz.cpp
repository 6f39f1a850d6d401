#include "domain/record.h"
#include "formats/detail/text_value.h"
#include "fuzz/target.h"

// A text for any field of any kind: what is read is a value that the field may have, and reads as itself.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace geo;
    fuzz::Choice choice{data, size};
    const domain::Kind kind = domain::kAllKinds[choice.below(std::size(domain::kAllKinds))];
    const auto& fields = domain::infoOf(kind).fields;
    const domain::FieldInfo& field = fields[choice.below(fields.size())];
    for (const auto& read : {domain::parseValue(field, choice.text()),
                             transformed(formats::detail::textValue(kind, field, choice.text()),
                                         [](formats::detail::TextValue text) { return text.value; })}) {
        if (!read || !domain::isKnown(*read)) continue;
        fuzz::require(domain::checkValue(field, *read).has_value());
        const auto again = domain::parseValue(field, domain::toText(*read));
        fuzz::require(again.has_value() && *again == *read);
    }
    return 0;
}
