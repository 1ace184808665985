namespace Solvent.Kernel.Tests.References;

public sealed class PackageReferenceTests
{
    [Fact]
    public async Task A_package_is_restored_and_used_in_the_same_cell()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("#r \"nuget: Humanizer.Core, 2.14.1\"\nusing Humanizer;\n\"dataset\".Pluralize()");

        Assert.True(run.Status == CellStatus.Ok, run.Error?.Message);
        Assert.Equal("datasets", run.Value);
        Assert.Equal("2.14.1", Assert.Single(notebook.Session.Packages).Version);
    }

    [Fact]
    public async Task A_package_that_does_not_exist_is_named_and_nothing_of_the_cell_ran_and_the_session_goes_on()
    {
        await using var notebook = new TestNotebook();
        var run = await notebook.RunAsync("var x = 1;\n#r \"nuget: Solvent.NoSuchPackage.Anywhere, 1.0.0\"");

        Assert.Equal("package-not-found", run.Error!.Code);
        Assert.Contains("Solvent.NoSuchPackage.Anywhere", run.Error.Message, StringComparison.Ordinal);
        Assert.Empty(notebook.Session.Variables);
        Assert.Empty(notebook.Session.Packages);
        Assert.Equal("2", await notebook.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_package_with_native_parts_works_with_variables_from_before()
    {
        await using var notebook = new TestNotebook();
        await notebook.ValueAsync("var question = \"select 6 * 7\";");
        await notebook.ValueAsync("#r \"nuget: Microsoft.Data.Sqlite, 11.0.0\"");
        const string Code =
            """
            using Microsoft.Data.Sqlite;
            var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = question;
            command.ExecuteScalar()
            """;

        Assert.Equal("42", await notebook.ValueAsync(Code));
    }
}
