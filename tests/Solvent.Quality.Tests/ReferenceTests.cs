using Solvent.Tables;

namespace Solvent.Quality.Tests;

/// <summary>Every value of the reference files, matched exactly.</summary>
public sealed class ReferenceTests
{
    public static TheoryData<string> Files => Reference.Files;

    public static TheoryData<string, string> Rules => Reference.Rules;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_finds_the_rows_that_the_reference_names(string file, string id)
    {
        using var reference = Reference.Open(file);
        var rule = reference.Root.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id);

        var result = Check(reference.Data, ReferenceRule.ToText(rule));

        Assert.Equal(Reference.Rows(rule.GetProperty("rows")), result.Rows);
        Assert.Equal(rule.GetProperty("violations").GetInt64(), result.Failed);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void The_statistics_of_outliers_are_those_of_the_reference(string file, string id)
    {
        using var reference = Reference.Open(file);
        var rule = reference.Root.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("id").GetString() == id);
        var parameters = rule.GetProperty("params");
        double[] sorted = parameters.TryGetProperty("q1", out _) || parameters.TryGetProperty("mad", out _)
            ? Quantiles.Sorted(Reading.Numbers(reference.Data[rule.GetProperty("column").GetString()!]))
            : [];

        if (parameters.TryGetProperty("q1", out var q1)) Assert.Equal(q1.GetDouble(), Quantiles.Of(sorted, 0.25), 1e-12);
        if (parameters.TryGetProperty("q3", out var q3)) Assert.Equal(q3.GetDouble(), Quantiles.Of(sorted, 0.75), 1e-12);
        if (parameters.TryGetProperty("median", out var median)) Assert.Equal(median.GetDouble(), Quantiles.Median(sorted), 1e-12);
        if (parameters.TryGetProperty("mad", out var mad)) Assert.Equal(mad.GetDouble(), OutlierFence.Deviation(sorted, Quantiles.Median(sorted)), 1e-12);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Constant_and_almost_constant_columns_are_found(string file)
    {
        using var reference = Reference.Open(file);
        var (table, facts) = (reference.Data, reference.TableFacts);
        var almost = facts.GetProperty("almost_constant_columns");
        // A column is almost constant from the share on; the expectation allows the share that it names.
        var share = Math.BitDecrement(almost.GetProperty("threshold_share").GetDouble());

        string[] constant = [.. Failing(table, name => $"{Quoting.Name(name)} not constant")];

        Assert.Equal(Reference.Texts(facts.GetProperty("constant_columns")).Order(), constant.Order());
        Assert.Equal(
            Reference.Texts(almost.GetProperty("columns")).Order(),
            Failing(table, name => $"{Quoting.Name(name)} most common value at most {Quoting.Number(share)}").Except(constant).Order());
        Assert.Equal(
            Reference.Texts(facts.GetProperty("all_missing_columns")).Order(),
            Failing(table, name => $"{Quoting.Name(name)} missing at most 0.9999999").Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_classes_of_a_label_are_counted(string file)
    {
        using var reference = Reference.Open(file);
        var table = reference.Data;
        foreach (var label in reference.TableFacts.GetProperty("class_balance").EnumerateObject())
        {
            var counts = ValueCounts.Of(table[label.Name]).Counts.ToDictionary(count => table[label.Name].Format(count.FirstRow)!, count => (long)count.Rows);

            Assert.Equal(label.Value.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetInt64()), counts);
            var rarest = (double)counts.Values.Min() / counts.Values.Sum();
            Assert.True(Check(table, $"{label.Name} every class at least {Quoting.Number(rarest)}").Passed);
            Assert.False(Check(table, $"{label.Name} every class at least {Quoting.Number(rarest + 1e-9)}").Passed);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_column_alone_says_about_the_label_is_the_AUC_of_the_reference(string file)
    {
        using var reference = Reference.Open(file);
        var measured = LabelLeakage.Measure(reference.Data, "label").ToDictionary(column => column.Column);

        foreach (var auc in reference.TableFacts.GetProperty("leakage").GetProperty("auc").EnumerateObject())
        {
            Assert.Equal(auc.Value.GetDouble(), measured[auc.Name].Auc, 1e-12);
            Assert.Equal(auc.Value.GetDouble() >= 0.95, Check(reference.Data, "label without leakage from 0.95").Problem?.Contains($"'{auc.Name}'", StringComparison.Ordinal) == true);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Test_rows_that_were_trained_on_are_found_by_content_and_by_identifier(string file)
    {
        using var reference = Reference.Open(file);
        if (!reference.Root.TryGetProperty("contamination", out var contamination)) contamination = reference.TableFacts.GetProperty("contamination");
        var test = Reference.Read(contamination.GetProperty("test").GetString()!);
        var train = contamination.GetProperty("train").GetString()!;
        var id = reference.Root.GetProperty("rules").EnumerateArray().First(rule => rule.GetProperty("type").GetString() == "unique").GetProperty("column").GetString();

        Assert.Equal(Reference.Rows(contamination.GetProperty("exact_row_overlap_rows_in_test")), Check(test, $"rows not found in {train}").Rows);
        Assert.Equal(Reference.Rows(contamination.GetProperty("id_overlap_rows_in_test")), Check(test, $"{id} not found in {train}").Rows);
    }

    private static ExpectationResult Check(Table table, string expectation) => Assert.Single(
        Expectations.Parse(expectation).Validate(table, new ValidationOptions { Folder = Reference.Folder }, Cancellation).Results);

    private static IEnumerable<string> Failing(Table table, Func<string, string> expectation)
        => table.Columns.Select(column => column.Name).Where(name => !Check(table, expectation(name)).Passed);
}
