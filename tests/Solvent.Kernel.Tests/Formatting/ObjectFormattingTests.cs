using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class ObjectFormattingTests
{
    private sealed record City(string Name, int People);

    private sealed class Node
    {
        public string Name { get; init; } = "root";

        public Node? Next { get; set; }
    }

    private class Shape
    {
        public double Area { get; init; }
    }

    private sealed class Circle : Shape
    {
        public double Radius { get; init; }
    }

    private sealed class Broken(string reason)
    {
        public int Good { get; } = 1;

        public int Bad => throw new InvalidOperationException(reason);
    }

    private sealed class Money
    {
        public int Cents { get; init; }

        public override string ToString() => $"{Cents / 100}.{Cents % 100:00} EUR";
    }

    [Fact]
    public void A_record_is_a_table_of_its_properties()
    {
        var bundle = new FormatterRegistry().Format(new City("Graz", 291_072));

        var html = new HtmlOutput(bundle[MimeBundle.Html]);
        Assert.Equal("City", html.Caption);
        Assert.Equal(["Name | Graz", "People | 291072"], html.Rows);
        Assert.Equal(["City", "Name    Graz", "People  291072"], Lines(bundle));
    }

    [Fact]
    public void An_anonymous_object_has_no_caption()
    {
        var bundle = new FormatterRegistry().Format(new { Accuracy = 0.91, Trees = 100 });

        var html = new HtmlOutput(bundle[MimeBundle.Html]);
        Assert.Null(html.Caption);
        Assert.Equal(["Accuracy | 0.91", "Trees | 100"], html.Rows);
        Assert.Equal(["Accuracy  0.91", "Trees     100"], Lines(bundle));
    }

    [Fact]
    public void Properties_of_the_base_class_come_first()
        => Assert.Equal(["Area | 3.14", "Radius | 1"], HtmlOutput.Of(new Circle { Area = 3.14, Radius = 1 }).Rows);

    [Fact]
    public void A_getter_that_throws_shows_its_error_and_the_others_their_value()
    {
        var html = HtmlOutput.Of(new Broken("not today"));

        Assert.Equal(["Good | 1", "Bad | InvalidOperationException: not today"], html.Rows);
        Assert.Equal("InvalidOperationException: not today", Assert.Single(html.WithClass("slv-error")).Value);
    }

    [Fact]
    public void An_object_that_contains_itself_ends()
    {
        var node = new Node();
        node.Next = node;

        Assert.Equal(["Name | root", "Next | Node { Name = root, Next = Node { Name = root, Next = Node } }"], HtmlOutput.Of(node).Rows);
    }

    [Fact]
    public void A_type_that_says_how_it_reads_is_taken_at_its_word_in_plain_text()
    {
        var bundle = new FormatterRegistry().Format(new Money { Cents = 1250 });

        Assert.Equal("12.50 EUR", bundle[MimeBundle.PlainText]);
        Assert.Equal(["Cents | 1250"], new HtmlOutput(bundle[MimeBundle.Html]).Rows);
    }

    [Fact]
    public void Nested_values_are_one_line_each()
    {
        var html = HtmlOutput.Of(new { Scores = Enumerable.Range(1, 12), City = new City("Graz", 5), Pair = (1, 2), Nothing = (string?)null });

        Assert.Equal(["Scores | [1, 2, 3, …] (12)", "City | City { Name = Graz, People = 5 }", "Pair | (1, 2)", "Nothing | null"], html.Rows);
        Assert.Equal("null", Assert.Single(html.WithClass("slv-missing")).Value);
    }

    [Fact]
    public void Markup_in_values_is_escaped() => Assert.Equal(["Name | <script>alert(1)</script>"], HtmlOutput.Of(new { Name = "<script>alert(1)</script>" }).Rows);

    [Fact]
    public void A_finished_task_shows_its_result() => Assert.Equal(["Name | Graz", "People | 5"], HtmlOutput.Of(Task.FromResult(new City("Graz", 5))).Rows);

    [Fact]
    public void A_failed_task_shows_its_error()
    {
        var bundle = new FormatterRegistry().Format(Task.FromException<int>(new InvalidOperationException("No data.")));

        Assert.Equal("InvalidOperationException: No data.", bundle[MimeBundle.PlainText]);
    }

    private static string[] Lines(MimeBundle bundle) => bundle[MimeBundle.PlainText]!.Split('\n');
}
