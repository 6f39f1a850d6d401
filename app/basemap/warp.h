#pragma once

#include "carto/viewport.h"
#include "geom/crs.h"

#include <QImage>

namespace app::basemap {

// A picture with its place in the plane of a CRS: square or oblong pixels, north up.
struct PlacedPicture {
    QImage image;              // ARGB32_Premultiplied; transparent where there is nothing
    geo::geom::PointM topLeft; // the corner of the first pixel
    double unitsPerPixelX = 1.0;
    double unitsPerPixelY = 1.0; // positive
};

// Draws a picture into the pixels of a view over what is there. `toPicture` changes coordinates of the view's CRS into
// those of the picture. Each pixel takes the colour found at the place of its centre; the place is interpolated between
// exactly transformed points, and is off by less than a tenth of the picture's pixels. Where the CRS is the same and
// the scale within 1 %, pixels are copied as they are, moved by at most half a pixel; where only the scale is (a turned
// grid), they are interpolated cubically so that letters stay sharp; else linearly. Linear in the view's pixels.
// Precondition: `view` is as large as `target`, which is ARGB32_Premultiplied.
void warp(QImage& target, const geo::carto::Viewport& view, const PlacedPicture& picture,
          const geo::geom::Transform& toPicture);

// The places of the centres of all pixels of a view, in another CRS, row by row; for `warp` and its test.
class PixelPlaces {
public:
    // `tolerance` in units of the other CRS.
    PixelPlaces(const geo::carto::Viewport& view, const geo::geom::Transform& toOther, double tolerance);
    // The place of the centre of each pixel of a row; infinite where it has none. `places` has room for the width.
    void row(int y, geo::geom::PointM* places) const;

private:
    [[nodiscard]] double worstError(const geo::carto::Viewport& view, const geo::geom::Transform& toOther) const;
    void fill(const geo::carto::Viewport& view, const geo::geom::Transform& toOther);

    int m_width = 0;
    int m_height = 0;
    int m_step = 32;
    int m_columns = 0;
    std::vector<geo::geom::PointM> m_nodes;
};

} // namespace app::basemap
