using System.Collections;
using System.Data;
using Solvent.Kernel.Formatting;
using Solvent.Notebooks;

namespace Solvent.Kernel.Tests.Formatting;

public sealed class SequenceFormattingTests
{
    private sealed record Flight(string Origin, double Delay, DateTime Day);

    private static readonly Flight[] Flights =
    [
        new("GRZ", 12.5, new DateTime(2001, 1, 31)), new("VIE", -3, new DateTime(2001, 2, 1)), new("LNZ", 120.125, new DateTime(2001, 6, 30)),
    ];

    [Fact]
    public void Records_are_a_table_with_a_column_for_each_property()
    {
        var html = HtmlOutput.Of(Flights);

        Assert.Equal(["Origin", "Delay", "Day"], html.Headers);
        Assert.Equal(["GRZ | 12.500 | 2001-01-31", "VIE | -3.000 | 2001-02-01", "LNZ | 120.125 | 2001-06-30"], html.Rows);
        Assert.Empty(html.Footers);
    }

    [Fact]
    public void Plain_text_aligns_the_columns_under_a_rule_with_numbers_to_the_right() => Assert.Equal(
        """
        Origin    Delay  Day
        ------  -------  ----------
        GRZ      12.500  2001-01-31
        VIE      -3.000  2001-02-01
        LNZ     120.125  2001-06-30
        """.ReplaceLineEndings("\n"),
        Plain(Flights));

    [Fact]
    public void Numbers_are_aligned_to_the_right_in_html()
        => Assert.Equal(["Delay", "12.500", "-3.000", "120.125"], HtmlOutput.Of(Flights).WithClass("slv-number").Select(cell => cell.Value));

    [Fact]
    public void Html_holds_a_hundred_rows_and_counts_the_rest()
    {
        var html = HtmlOutput.Of(Enumerable.Range(0, 1500).Select(i => new { Square = i * i }).ToList());

        Assert.Equal(100, html.Rows.Count);
        Assert.Equal(["the first 100 of 1,500 rows"], html.Footers);
    }

    [Fact]
    public void Plain_text_has_twenty_rows_and_counts_the_rest()
    {
        var lines = Plain(Enumerable.Range(0, 1500).Select(i => new { Square = i * i }).ToList()).Split('\n');

        Assert.Equal(["Square", "------", "     0", "     1"], lines[..4]);
        Assert.Equal(2 + 20 + 1, lines.Length);
        Assert.Equal("… 1,480 more", lines[^1]);
    }

    [Fact]
    public void How_many_rows_are_sent_and_seen_is_a_limit()
    {
        var formatters = new FormatterRegistry { Limits = new FormatterLimits { Rows = 2, TableRows = 3 } };

        var bundle = formatters.Format(new[] { "a", "b", "c", "d" });

        Assert.Equal(["0 | a", "1 | b", "2 | c"], new HtmlOutput(bundle[MimeBundle.Html]).Rows);
        Assert.EndsWith("1  b\n… 2 more", bundle[MimeBundle.PlainText], StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_table_brings_its_script_and_a_short_one_none()
    {
        Assert.Single(HtmlOutput.Of(Enumerable.Range(0, 11)).Elements("script"));
        Assert.Empty(HtmlOutput.Of(Enumerable.Range(0, 10)).Elements("script"));
    }

    [Fact]
    public void An_output_names_no_address_elsewhere()
        => Assert.DoesNotContain("://", new FormatterRegistry().Format(Enumerable.Range(0, 11))[MimeBundle.Html], StringComparison.Ordinal);

    [Fact]
    public void A_sequence_whose_rows_come_slowly_is_read_for_its_first_page()
    {
        var read = 0;
        IEnumerable<int> Slow()
        {
            for (; read < 1000; read++)
            {
                if (read >= 20) Thread.Sleep(200);
                yield return read;
            }
        }

        var html = HtmlOutput.Of(Slow());

        Assert.InRange(html.Rows.Count, 20, 30);
        Assert.EndsWith(" rows of more", Assert.Single(html.Footers), StringComparison.Ordinal);
    }

    [Fact]
    public void Rounded_numbers_and_durations_bring_what_they_are_sorted_by()
    {
        var html = HtmlOutput.Of(new[] { new { Share = 1.00000012, Whole = 2.5, Time = TimeSpan.FromHours(30) } });

        Assert.Equal(["1.00000012", "108000"], html.Elements("td").Select(cell => (string?)cell.Attribute("data-slv-key")).OfType<string>());
    }

    [Fact]
    public void A_query_that_knows_its_length_is_counted_without_being_read()
        => Assert.Equal(["the first 100 of 1,000 rows"], HtmlOutput.Of(Enumerable.Range(0, 1000).Select(i => i * 2)).Footers);

    [Fact]
    public void A_sequence_without_end_is_read_one_item_further_than_it_is_shown()
    {
        var read = 0;
        IEnumerable<int> Endless()
        {
            while (true) yield return read++;
        }

        var html = HtmlOutput.Of(Endless());

        Assert.Equal(100, html.Rows.Count);
        Assert.Equal(["the first 100 rows of more"], html.Footers);
        Assert.InRange(read, 100, 101);
    }

    [Fact]
    public void A_sequence_is_enumerated_once()
    {
        var enumerations = 0;
        IEnumerable<int> Counted()
        {
            enumerations++;
            yield return 1;
        }

        _ = new FormatterRegistry().Format(Counted());

        Assert.Equal(1, enumerations);
    }

    [Fact]
    public void Plain_values_stand_beside_their_index()
    {
        var bundle = new FormatterRegistry().Format(new[] { "a", "b" });

        Assert.Equal(["0 | a", "1 | b"], new HtmlOutput(bundle[MimeBundle.Html]).Rows);
        Assert.Equal(["   value", "-  -----", "0  a", "1  b"], bundle[MimeBundle.PlainText]!.Split('\n'));
    }

    [Fact]
    public void A_dictionary_is_a_table_of_keys_and_values()
    {
        var html = HtmlOutput.Of(new Dictionary<string, int[]> { ["a"] = [1], ["b"] = [1, 2, 3, 4] });

        Assert.Equal(["Key", "Value"], html.Headers);
        Assert.Equal(["a | [1]", "b | [1, 2, 3, …] (4)"], html.Rows);
    }

    [Fact]
    public void A_dictionary_within_another_names_its_keys() => Assert.Equal(
        ["a | {x: 1}", "b | {0: 0, 1: 1, 2: 2, …} (4)"],
        HtmlOutput.Of(new Dictionary<string, object> { ["a"] = new Dictionary<string, int> { ["x"] = 1 }, ["b"] = Enumerable.Range(0, 4).ToDictionary(i => i) }).Rows);

    [Fact]
    public void Memory_shows_its_items() => Assert.Equal(["0 | 1.5", "1 | 2.0"], HtmlOutput.Of(new double[] { 1.5, 2 }.AsMemory()).Rows);

    [Fact]
    public void An_old_dictionary_is_one_too() => Assert.Equal(["1 | one"], HtmlOutput.Of(new Hashtable { [1] = "one" }).Rows);

    [Fact]
    public void Tuples_have_numbered_columns() => Assert.Equal(["Item1", "Item2"], HtmlOutput.Of(new[] { (1, "a"), (2, "b") }).Headers);

    [Fact]
    public void Dictionaries_in_a_row_share_their_keys_as_columns()
    {
        var html = HtmlOutput.Of(new[] { new Dictionary<string, object> { ["a"] = 1 }, new Dictionary<string, object> { ["a"] = 2, ["b"] = "x" } });

        Assert.Equal(["a", "b"], html.Headers);
        Assert.Equal(["1 | null", "2 | x"], html.Rows);
    }

    [Fact]
    public void Records_of_different_types_share_the_columns_of_one_name()
    {
        var html = HtmlOutput.Of(new object[] { new { Name = "a", Size = 1 }, new { Name = "b", Color = "red" } });

        Assert.Equal(["Name", "Size", "Color"], html.Headers);
        Assert.Equal(["a | 1 | null", "b | null | red"], html.Rows);
    }

    [Fact]
    public void Groups_show_their_key() => Assert.Equal(["0 | odd: [1, 3]", "1 | even: [2]"], HtmlOutput.Of(new[] { 1, 2, 3 }.GroupBy(i => i % 2 == 0 ? "even" : "odd")).Rows);

    [Fact]
    public void A_matrix_has_numbered_rows_and_columns()
    {
        var html = HtmlOutput.Of(new[,] { { 1.5, 2 }, { 3, 4 } });

        Assert.Equal(["", "0", "1"], html.Headers);
        Assert.Equal(["0 | 1.5 | 2", "1 | 3.0 | 4"], html.Rows);
    }

    [Fact]
    public void An_empty_sequence_of_records_shows_its_columns()
    {
        var html = HtmlOutput.Of(Array.Empty<Flight>());

        Assert.Equal(["Origin", "Delay", "Day"], html.Headers);
        Assert.Equal(["no rows"], html.Footers);
    }

    [Fact]
    public void A_sequence_that_fails_shows_what_came_before()
    {
        static IEnumerable<int> Failing()
        {
            yield return 1;
            throw new InvalidOperationException("end of file");
        }

        Assert.Equal(["0 | 1", "1 | InvalidOperationException: end of file"], HtmlOutput.Of(Failing()).Rows);
    }

    [Fact]
    public void A_cancellation_while_reading_is_not_swallowed()
    {
        static IEnumerable<int> Cancelled()
        {
            yield return 1;
            throw new OperationCanceledException();
        }

        Assert.Throws<OperationCanceledException>(() => new FormatterRegistry().Format(Cancelled()));
    }

    [Fact]
    public void Very_small_and_very_large_numbers_keep_six_digits()
        => Assert.Equal(["0 | 1.23457E-07", "1 | 1E+20", "2 | 0.5"], HtmlOutput.Of(new[] { 1.23456789e-7, 1e20, 0.5 }).Rows);

    [Fact]
    public void Long_cells_are_cut_in_plain_text()
    {
        var line = Plain(new[] { new { Text = new string('x', 100) } }).Split('\n')[2];

        Assert.Equal(new string('x', 39) + "…", line);
    }

    [Fact]
    public void Columns_that_do_not_fit_a_line_are_counted()
    {
        var text = Plain(new[] { Enumerable.Range(0, 30).ToDictionary(column => $"column{column}") });

        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 120));
        Assert.EndsWith("columns do not fit", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_data_table_shows_its_name_types_and_missing_values()
    {
        using var table = new DataTable("cities");
        table.Columns.Add("name", typeof(string));
        table.Columns.Add("people", typeof(int));
        table.Rows.Add("Graz", 291_072);
        table.Rows.Add("Atlantis", DBNull.Value);

        var html = HtmlOutput.Of(table);

        Assert.Equal("cities", html.Caption);
        Assert.Equal(["name", "people"], html.Headers);
        Assert.Equal(["string", "int"], html.WithClass("slv-type").Select(type => type.Value));
        Assert.Equal(["Graz | 291072", "Atlantis | "], html.Rows);
        Assert.Single(html.WithClass("slv-missing"));
    }

    private static string Plain(object value) => new FormatterRegistry().Format(value)[MimeBundle.PlainText]!;
}
