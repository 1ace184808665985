namespace Solvent.Datasets.Tests;

/// <summary>The calls of a notebook cell. The other tests of this project name full paths, so that they do not see the change of directory.</summary>
public sealed class DatasetTests : StoreFixture
{
    private readonly string _directoryBefore = Environment.CurrentDirectory;

    [Fact]
    public void A_cell_commits_opens_compares_and_restores_in_the_project_around_the_current_directory()
    {
        Environment.CurrentDirectory = Root;
        try
        {
            File.WriteAllText("trips.csv", "id,fare\n1,10\n2,20\n");
            Dataset.Commit("trips.csv", "trips", "as delivered", tag: "raw");
            File.WriteAllText("trips.csv", "id,fare\n1,10\n2,25\n");
            Dataset.Commit("trips.csv", "trips");

            Assert.Equal(2, Dataset.Open("trips#raw").RowCount);
            Assert.Equal(1, Dataset.Diff("trips@v1", "trips@v2").Cells.Changed);
            Assert.Equal(["v2", "v1"], Dataset.Log("trips").Select(version => version.Version));
            Assert.Equal("trips@v2", Assert.Single(Dataset.List()).Reference);

            var restored = Dataset.Checkout("trips#raw");
            Assert.Equal("id,fare\n1,10\n2,20\n", File.ReadAllText(restored));
            Assert.Equal(File.ReadAllText(restored), File.ReadAllText(Dataset.Path("trips@v1")));
            Assert.Equal("as delivered", Dataset.Resolve("trips@v1").Message);
        }
        finally
        {
            Environment.CurrentDirectory = _directoryBefore;
        }
    }
}
