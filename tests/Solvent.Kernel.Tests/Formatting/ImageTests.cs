using Solvent.Kernel.Formatting;
using Solvent.Notebooks;
using static Solvent.Kernel.Displays;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class ImageTests
{
    private static readonly byte[] Png =
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEUlEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==");

    private static readonly byte[] Gif = [.. "GIF89a"u8, 2, 0, 1, 0, 0, 0, 0, (byte)';'];

    // A start of image, a comment, a progressive frame of 640 × 480 pixels.
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xFE, 0, 4, 1, 2, 0xFF, 0xC2, 0, 11, 8, 0x01, 0xE0, 0x02, 0x80, 1, 1, 0x11, 0];

    [Fact]
    public void Bytes_that_are_an_image_are_shown_as_one()
    {
        var bundle = new FormatterRegistry().Format(Png);

        Assert.Equal(Convert.ToBase64String(Png), bundle["image/png"]);
        Assert.Equal($"PNG image, 3 × 2 pixels, {Png.Length} bytes", bundle[MimeBundle.PlainText]);
    }

    [Fact]
    public void Other_bytes_are_bytes() => Assert.Equal("byte[3] 01 02 03", new FormatterRegistry().Format(new byte[] { 1, 2, 3 })[MimeBundle.PlainText]);

    [Fact]
    public void The_format_and_the_size_are_read_from_the_first_bytes()
    {
        Assert.Equal("GIF image, 2 × 1 pixels, 14 bytes", $"{Picture(Gif)}");
        Assert.Equal("JPEG image, 640 × 480 pixels, 21 bytes", $"{Picture(Jpeg)}");
        Assert.Equal("WebP image, 12 bytes", $"{Picture([.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8])}");
    }

    [Fact]
    public void An_image_that_ends_early_has_no_size_and_no_error()
    {
        for (var length = 3; length < Jpeg.Length; length++) Assert.StartsWith("JPEG image, ", $"{Picture(Jpeg[..length])}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_missing_or_no_image_is_a_clear_error()
    {
        Assert.Equal("image-not-found", Assert.Throws<SolventException>(() => Picture("nowhere.png")).Code);
        var error = Assert.Throws<SolventException>(() => Picture(typeof(ImageTests).Assembly.Location));
        Assert.Equal("image-format-unknown", error.Code);
        Assert.Contains(typeof(ImageTests).Assembly.Location, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_formula_is_latex_with_its_source_beside()
    {
        var bundle = Latex(@"\frac{a}{b}").ToMimeBundle();

        Assert.Equal("$$\n\\frac{a}{b}\n$$", bundle["text/latex"]);
        Assert.Equal(@"\frac{a}{b}", bundle[MimeBundle.PlainText]);
        Assert.Equal("so $a^2$ is", Latex("so $a^2$ is").ToMimeBundle()["text/latex"]);
    }
}
