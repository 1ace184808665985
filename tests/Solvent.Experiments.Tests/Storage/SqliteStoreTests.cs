using Solvent.Datasets;

namespace Solvent.Experiments.Tests;

public sealed class SqliteStoreTests() : StoreTests(server: null)
{
    private string Database => Path.Combine(Root, ".solvent", "experiments.db");

    [Fact]
    public void Reading_an_empty_project_creates_nothing()
    {
        Assert.Empty(Store.List());
        Assert.Empty(Store.RunsUsing(new string('0', 64)));
        Assert.False(Directory.Exists(Path.Combine(Root, ".solvent")));
    }

    [Fact]
    public void A_database_of_a_newer_version_is_refused_and_left_as_it_is()
    {
        Logged("a", "auc", 1);
        Execute("PRAGMA user_version = 99");

        using var store = OpenStore();
        var failure = Assert.Throws<SolventException>(() => store.List());

        Assert.Equal("store-too-new", failure.Code);
        Assert.Contains("99", failure.Message, StringComparison.Ordinal);
        Assert.Contains("formats up to 2", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_named()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        File.WriteAllText(Database, new string('x', 5000));

        var failure = Assert.Throws<SolventException>(() => Store.List());

        Assert.Equal("store-corrupt", failure.Code);
        Assert.Equal(Database, failure.File);
    }

    [Fact]
    public void Where_nothing_may_be_written_runs_can_be_read_and_nothing_is_left_behind()
    {
        Logged("a", "auc", 1);
        Store.Dispose();
        var store = StoreDirectory.Find(Root);
        string[] before = Directory.GetFiles(store.Location);

        using (var connection = new StoreConnection(store, "experiments.db", "database", SqliteMigrations.Steps, keepsCopy: false, isDurable: true).OpenReadOnly())
        {
            using var command = connection.Command("SELECT count(*) FROM run");
            Assert.Equal(1L, command.ExecuteScalar());
            Assert.Equal(before, Directory.GetFiles(store.Location));
        }
    }
}
