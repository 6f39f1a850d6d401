#pragma once

#include "domain/site.h"

namespace geo::domain {

enum class AttachmentKind : std::uint8_t { photo, plan, document };
template <>
struct Codes<AttachmentKind> {
    static constexpr std::array<std::string_view, 3> kTexts = {"photo", "plan", "document"};
};

// A photo, plan or document of a site, by reference: the file stays where it is.
struct Attachment {
    static constexpr Kind kKind = Kind::attachment;
    RowId<struct AttachmentTag> id;
    SiteId site;
    std::string title;
    std::optional<AttachmentKind> kind;
    std::string reference; // a path, relative to the folder of the workspace where it lies in it; or an http(s) address
    std::optional<Date> madeOn;
    std::string notes;
};

} // namespace geo::domain
