using Microsoft.Data.Sqlite;

namespace Solvent.Experiments.Tests;

/// <summary>A database that the first version of Solvent wrote.</summary>
public sealed class SqliteMigrationTests : ProjectFixture
{
    private string Database => Path.Combine(Root, ".solvent", "experiments.db");

    [Fact]
    public void Its_runs_are_there_with_everything_they_had()
    {
        WriteFirstVersion();

        var run = Store.Get("aaaaaaaaaa");

        Assert.Equal(("flights", RunStatus.Finished, 7, "n.ipynb", 2.5), (run.Experiment, run.Status, run.Seed, run.Notebook, run.CpuSeconds));
        Assert.Equal(9.0, run.DurationSeconds);
        Assert.Equal([("depth", "deep"), ("trees", "100")], run.Params.Select(param => (param.Key, param.Value)));
        Assert.Equal("Daisy", run.Tags["who"]);
        Assert.Equal((0.25, double.NaN), (run.Metrics["loss"], run.Metrics["odd"]));
        Assert.Equal([(1L, 0.5), (2L, 0.25)], Store.History(run.Id, "loss").Select(point => (point.Step!.Value, point.Value)));
        Assert.Equal(new RunDataset("taxi", "v1", "abc", DatasetAccess.Read), Assert.Single(run.Datasets));
        Assert.Equal(new RunPackage("Microsoft.ML", "5.0.1", "hash"), Assert.Single(run.Packages));
        Assert.Equal("1 + 1", Assert.Single(run.Cells).Source);
    }

    [Fact]
    public void It_can_be_searched_by_the_number_of_a_parameter()
    {
        WriteFirstVersion();

        Assert.Equal([100.0, null], Store.Database.Query("SELECT number FROM param ORDER BY name DESC", row => row.NumberOrNull(0)));
    }

    [Fact]
    public void New_runs_can_be_added()
    {
        WriteFirstVersion();

        Store.Start("flights").End();

        Assert.Equal(2, Store.List().Count);
    }

    [Fact]
    public void A_copy_of_it_stays_as_it_was()
    {
        WriteFirstVersion();

        _ = Store.List();

        using var connection = Open(Database + ".v1.backup");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM metric_point WHERE run = 'aaaaaaaaaa'";
        Assert.Equal(3L, command.ExecuteScalar());
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private void WriteFirstVersion()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Database)!);
        using var connection = Open(Database);
        using var command = connection.CreateCommand();
        command.CommandText =
            $"""
            {SqliteMigrations.Steps[0]}
            INSERT INTO run VALUES ('aaaaaaaaaa', 'flights', 'finished', 1000, 10000, 7, 'c0ffee', 1, 'n.ipynb', NULL, 2.5, 'Linux', 2, '.NET', 'here', 1, 1, 0);
            INSERT INTO param VALUES ('aaaaaaaaaa', 'trees', '100'), ('aaaaaaaaaa', 'depth', 'deep');
            INSERT INTO tag VALUES ('aaaaaaaaaa', 'who', 'Daisy');
            INSERT INTO metric VALUES ('aaaaaaaaaa', 'loss', 0.25), ('aaaaaaaaaa', 'odd', NULL);
            INSERT INTO metric_point VALUES ('aaaaaaaaaa', 'loss', 1, 0.5, 2000), ('aaaaaaaaaa', 'odd', NULL, NULL, 2500), ('aaaaaaaaaa', 'loss', 2, 0.25, 3000);
            INSERT INTO dataset VALUES ('aaaaaaaaaa', 'taxi', 'v1', 'abc', 'read');
            INSERT INTO package VALUES ('aaaaaaaaaa', 'Microsoft.ML', '5.0.1', 'hash');
            INSERT INTO cell VALUES ('aaaaaaaaaa', 0, '1 + 1', 'csharp', 0, 1500, 20);
            PRAGMA user_version = 1;
            """;
        command.ExecuteNonQuery();
    }
}
