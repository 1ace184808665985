namespace Solvent.Experiments.Tests.Search;

public sealed class SqliteRunSearchTests : RunSearchTests
{
    [Fact]
    public void A_search_in_an_empty_project_creates_nothing()
    {
        Assert.Empty(Store.Find(new RunQuery { Where = "status = failed", Sort = "-started", Limit = 5 }));
        Assert.False(Directory.Exists(Path.Combine(Root, ".solvent")));
    }
}
