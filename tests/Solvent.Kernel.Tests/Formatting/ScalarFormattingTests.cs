using System.Globalization;
using System.Numerics;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class ScalarFormattingTests
{
    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "null" },
        { true, "true" },
        { 'x', "x" },
        { 42, "42" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { 1234567.5m, "1234567.5" },
        { double.NaN, "NaN" },
        { BigInteger.Pow(10, 20), "100000000000000000000" },
        { "text stays\nas it is", "text stays\nas it is" },
        { new DateTime(2001, 6, 1), "2001-06-01" },
        { new DateTime(2001, 6, 1, 13, 5, 0), "2001-06-01 13:05:00" },
        { new DateTimeOffset(2001, 6, 1, 13, 5, 0, TimeSpan.FromHours(2)), "2001-06-01 13:05:00+02:00" },
        { new DateOnly(2001, 6, 1), "2001-06-01" },
        { TimeSpan.FromSeconds(90), "00:01:30" },
        { DayOfWeek.Friday, "Friday" },
        { typeof(Dictionary<string, double[]>), "Dictionary<string, double[]>" },
        { typeof(int?), "int?" },
        { (1, "two", (3.5, true)), "(1, two, (3.5, true))" },
        { new byte[] { 0x89, 0x50, 0x4E }, "byte[3] 89 50 4E" },
        { new byte[1000], "byte[1000] 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 …" },
        { "slice of text".AsMemory(9), "text" },
        { Task.FromResult(42), "42" },
        { Task.CompletedTask, "completed task" },
        { new TaskCompletionSource<int>().Task, "task that still runs (await it to see its result)" },
        { new Uri("https://example.org/a b"), "https://example.org/a b" },
        { new int[2, 3, 4], "int[2, 3, 4]" },
        { new List<int>(), "List<int> without items" },
    };

    [Theory]
    [MemberData(nameof(Scalars), DisableDiscoveryEnumeration = true)]
    public void A_scalar_is_one_text_and_has_no_html(object? value, string expected)
    {
        var bundle = new FormatterRegistry().Format(value);

        Assert.Equal(expected, bundle[MimeBundle.PlainText]);
        Assert.Null(bundle[MimeBundle.Html]);
    }

    [Fact]
    public void Numbers_read_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            CultureInfo.CurrentCulture = culture;

            Assert.Equal("1234.5", new FormatterRegistry().Format(1234.5)[MimeBundle.PlainText]);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void An_exception_shows_its_type_and_message_and_those_of_its_cause()
    {
        var bundle = new FormatterRegistry().Format(new InvalidOperationException("No model.", new FileNotFoundException("model.zip")));

        Assert.Equal("InvalidOperationException: No model. ---> FileNotFoundException: model.zip", bundle[MimeBundle.PlainText]);
        Assert.Contains("No model.", Assert.Single(new HtmlOutput(bundle[MimeBundle.Html]).WithClass("slv-error")).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_and_says_how_much_is_missing()
    {
        var text = new FormatterRegistry().Format(new string('x', 150_000))[MimeBundle.PlainText]!;

        Assert.StartsWith(new string('x', 100_000), text, StringComparison.Ordinal);
        Assert.EndsWith("x… (50,000 more characters)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_on_request_as_html_is_escaped()
    {
        var html = new FormatterRegistry().Format("<b> & \u0001 \ud800", MimeBundle.Html)[MimeBundle.Html];

        Assert.Equal("<b> & ␁ \ufffd", new HtmlOutput(html).Elements("pre").Single().Value);
    }

    [Fact]
    public void Bytes_of_an_image_are_base64_on_request()
        => Assert.Equal("iVBO", new FormatterRegistry().Format(new byte[] { 0x89, 0x50, 0x4E }, "image/png")["image/png"]);
}
