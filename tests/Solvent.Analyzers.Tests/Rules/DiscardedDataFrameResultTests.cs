using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.DiscardedDataFrameResultAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class DiscardedDataFrameResultTests
{
    [Theory]
    [InlineData("df.DropNulls()")]
    [InlineData("df.OrderBy(\"Age\")")]
    [InlineData("df.OrderByDescending(columnName: \"Age\")")]
    [InlineData("df.FillNulls(0)")]
    [InlineData("df.FillNulls(value: 0, inPlace: false)")]
    [InlineData("df.Filter(ages.ElementwiseGreaterThan(18))")]
    [InlineData("df.Merge<float>(other, \"Age\", \"Age\")")]
    [InlineData("df.Join(other)")]
    [InlineData("df.Append(other.Rows)")]
    [InlineData("df.Append(new object[] { 1f })")]
    [InlineData("df.Clamp(0, 100)")]
    [InlineData("df.AddPrefix(\"x\")")]
    [InlineData("df.GroupBy(\"Age\").Sum()")]
    [InlineData("df.DropNulls().OrderBy(\"Age\")")]
    public Task A_frame_that_is_discarded_is_reported(string call) => Rule.VerifyAsync(Body($$"""{|SLV3002:{{call}}|};"""));

    [Theory]
    [InlineData("df[\"Age\"].FillNulls(0)")]
    [InlineData("df.Columns[\"Age\"].Sort()")]
    [InlineData("ages.FillNulls(0)")]
    [InlineData("ages.Multiply(2)")]
    [InlineData("ages.Add(other[\"Age\"])")]
    [InlineData("ages.CumulativeSum()")]
    [InlineData("ages.Clamp(0f, 100f)")]
    [InlineData("ages.ElementwiseEquals(3f)")]
    public Task A_column_that_is_discarded_is_reported(string call) => Rule.VerifyAsync(Body($$"""{|SLV3002:{{call}}|};"""));

    [Fact]
    public Task A_conditional_call_is_reported() => Rule.VerifyAsync(Body("""
        DataFrame? found = args.Length == 0 ? null : df;
        found?{|SLV3002:.DropNulls()|};
        """));

    [Fact]
    public Task A_field_and_a_body_of_one_expression_are_reported() => Rule.VerifyAsync("""
        using Microsoft.Data.Analysis;

        sealed class Passengers
        {
            private DataFrame _rows = new();

            public void Clean() => {|SLV3002:_rows.DropNulls()|};
        }
        """);

    [Theory]
    [InlineData("df.FillNulls(0, inPlace: true)")]
    [InlineData("df.Append(new object[] { 1f }, true)")]
    [InlineData("ages.FillNulls(0, inPlace: true)")]
    [InlineData("ages.Add(1, inPlace: args.Length > 0)")]
    [InlineData("ages.Append(3f)")]
    [InlineData("df.Columns.Remove(\"Age\")")]
    [InlineData("ages.SetName(\"Years\")")]
    [InlineData("ages.ApplyElementwise((value, row) => value * 2)")]
    public Task What_changes_its_receiver_is_left_alone(string call) => Rule.VerifyAsync(Body($"{call};"));

    [Fact]
    public Task A_result_that_is_used_is_left_alone() => Rule.VerifyAsync(Body("""
        df = df.DropNulls();
        df["Age"] = df["Age"].FillNulls(0);
        var adults = df.Filter(ages.ElementwiseGreaterThan(18));
        System.Console.WriteLine(df.OrderBy("Age"));
        _ = df.DropNulls();
        foreach (var row in df.OrderBy("Age").Rows) { }
        """));

    [Theory]
    [InlineData("df.Head(5)")]
    [InlineData("df.Tail(5)")]
    [InlineData("df.Info()")]
    [InlineData("df.Description()")]
    public Task To_look_at_a_frame_is_left_alone(string call) => Rule.VerifyAsync(Body($"{call};"));

    [Fact]
    public Task The_value_that_a_notebook_cell_shows_is_left_alone() => Rule.VerifyAsync(Body("""df.OrderBy("Age")/*shown*/;"""));

    [Fact]
    public Task A_comment_of_the_author_changes_nothing() => Rule.VerifyAsync(Body("""{|SLV3002:df.OrderBy("Age")|}/* by age */;"""));

    [Fact]
    public Task Methods_of_the_same_name_are_left_alone() => Rule.VerifyAsync("""
        using System.Linq;
        using Microsoft.Data.Analysis;

        new[] { 1 }.OrderBy(x => x);
        new Table().DropNulls();
        new DataFrame().Clean();

        sealed class Table { public Table DropNulls() => this; }

        static class TableExtensions { public static DataFrame Clean(this DataFrame frame) { frame.Columns.Clear(); return frame; } }
        """);

    [Fact]
    public Task The_fix_assigns_the_result_back() => Rule.VerifyFixAsync<DiscardedDataFrameResultFixer>(
        Body("""
            // Only whole rows.
            {|SLV3002:df.DropNulls()|};
            {|SLV3002:df["Age"].FillNulls(0)|};
            {|SLV3002:df
                .DropNulls()
                .OrderBy("Age")|};
            """),
        Body("""
            // Only whole rows.
            df = df.DropNulls();
            df["Age"] = df["Age"].FillNulls(0);
            df = df
                .DropNulls()
                .OrderBy("Age");
            """));

    [Fact]
    public Task There_is_no_fix_where_the_result_does_not_fit() => Rule.VerifyNoFixAsync<DiscardedDataFrameResultFixer>(
        Body("""
            {|SLV3002:ages.ElementwiseEquals(3f)|};
            var groups = df.GroupBy("Age");
            {|SLV3002:groups.Sum()|};
            """));

    private static string Body(string body) => $$"""
        using Microsoft.Data.Analysis;

        var ages = new PrimitiveDataFrameColumn<float>("Age", [1f, 2f]);
        var df = new DataFrame(ages);
        var other = df.Clone();
        {{body}}
        """;
}
