using Solvent.Analyzers.CodeFixes;
using Rule = Solvent.Analyzers.Tests.Testing.RuleVerifier<Solvent.Analyzers.Rules.UnrepeatableOrderAnalyzer>;

namespace Solvent.Analyzers.Tests.Rules;

public sealed class UnrepeatableOrderTests
{
    [Theory]
    [InlineData("rows.OrderBy(row => {|SLV2005:Guid.NewGuid()|})")]
    [InlineData("rows.OrderByDescending(_ => {|SLV2005:Random.Shared.Next()|})")]
    [InlineData("rows.OrderBy(row => row.Length).ThenBy(row => {|SLV2005:row.GetHashCode()|})")]
    [InlineData("rows.OrderBy(row => {|SLV2005:new Random().NextDouble()|})")]
    [InlineData("rows.OrderBy(row => {|SLV2005:HashCode.Combine(row, 1)|})")]
    [InlineData("rows.OrderBy(row => { var key = {|SLV2005:Guid.NewGuid()|}; return key; })")]
    [InlineData("rows.OrderBy(row => {|SLV2005:unseeded.Next()|})")]
    [InlineData("rows.AsQueryable().OrderBy(row => {|SLV2005:Guid.NewGuid()|})")]
    [InlineData("from row in rows orderby {|SLV2005:Guid.NewGuid()|} select row")]
    [InlineData("rows.Select(row => (Row: row, Key: {|SLV2005:Guid.NewGuid()|})).OrderBy(pair => pair.Key)")]
    [InlineData("rows.Select(row => new { row, key = {|SLV2005:Random.Shared.Next()|} }).OrderBy(pair => pair.key)")]
    [InlineData("rows.Where(row => Math.Abs({|SLV2005:row.GetHashCode()|}) % 10 < 8)")]
    [InlineData("rows.GroupBy(row => {|SLV2005:(row, 1).GetHashCode()|} & 1)")]
    public Task A_key_that_changes_from_run_to_run_is_reported(string expression) => Rule.VerifyAsync(Program($"_ = {expression};"));

    [Fact]
    public Task A_comparer_that_changes_from_run_to_run_is_reported() => Rule.VerifyAsync(Program("""
        rows.Sort((a, b) => {|SLV2005:Random.Shared.Next(-1, 2)|});
        """));

    [Theory]
    [InlineData("rows.OrderBy(row => row.Length)")]
    [InlineData("rows.OrderBy(row => seeded.Next())")]
    [InlineData("rows.OrderBy(row => row.Length.GetHashCode())")]
    [InlineData("rows.OrderBy(row => new Stable().GetHashCode())")]
    [InlineData("rows.Select(row => Guid.NewGuid()).ToList()")]
    [InlineData("rows.Select(row => (Row: row, Id: Guid.NewGuid())).OrderBy(pair => pair.Row)")]
    [InlineData("rows.GroupBy(row => row.GetHashCode())")]
    [InlineData("rows.Where(row => row.Length % 10 < 8)")]
    public Task A_key_that_stays_is_left_alone(string expression) => Rule.VerifyAsync(Program($"_ = {expression};"));

    [Fact]
    public Task The_fix_orders_by_a_generator_with_a_seed() => Rule.VerifyFixAsync<UnrepeatableOrderFixer>(
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        class Split
        {
            List<string> Mixed(List<string> rows, int random)
            {
                // A part of them.
                var first = rows.OrderBy(row => {|SLV2005:Guid.NewGuid()|}).ToList();
                return first.OrderBy(row => {|SLV2005:row.GetHashCode()|}).ToList();
            }
        }
        """,
        """
        using System;
        using System.Collections.Generic;
        using System.Linq;

        class Split
        {
            List<string> Mixed(List<string> rows, int random)
            {
                // A part of them.
                var random2 = new Random(1);
                var first = rows.OrderBy(row => random2.Next()).ToList();
                var random3 = new Random(1);
                return first.OrderBy(row => random3.Next()).ToList();
            }
        }
        """);

    [Fact]
    public Task The_fix_works_in_a_program() => Rule.VerifyFixAsync<UnrepeatableOrderFixer>(
        """
        using System;
        using System.Linq;

        var mixed = Enumerable.Range(0, 10).OrderBy(_ => {|SLV2005:Random.Shared.Next()|}).ToList();
        """,
        """
        using System;
        using System.Linq;

        var random = new Random(1);
        var mixed = Enumerable.Range(0, 10).OrderBy(_ => random.Next()).ToList();
        """);

    [Fact]
    public Task A_key_without_a_statement_has_no_fix() => Rule.VerifyNoFixAsync<UnrepeatableOrderFixer>("""
        using System;
        using System.Linq;

        class Split
        {
            int[] Mixed { get; } = Enumerable.Range(0, 10).OrderBy(_ => {|SLV2005:Guid.NewGuid()|}).ToArray();
        }
        """);

    private static string Program(string statement) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        var rows = new List<string> { "a", "b" };
        var seeded = new Random(7);
        var unseeded = new Random();
        {{statement}}

        class Stable
        {
            public override int GetHashCode() => 1;
        }
        """;
}
