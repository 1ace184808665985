namespace Solvent.Datasets.Tests;

public sealed class AuthorTests : StoreFixture
{
    [Fact]
    public async Task The_author_who_is_named_is_recorded()
    {
        var version = await CommitAsync("id\n1\n", options: new CommitOptions { Author = "Daisy <daisy@example.org>" });

        Assert.Equal("Daisy <daisy@example.org>", Repository.Resolve(version.Reference).Author);
    }

    [Fact]
    public async Task Without_a_name_the_author_is_whom_git_commits_for_in_the_work_tree()
    {
        Write(".git/config", "[core]\n\tbare = false\n[user]\n\tname = \"Daisy # of the lab\" ; a comment\n\temail = daisy@example.org # home\n");

        Assert.Equal("Daisy # of the lab <daisy@example.org>", (await CommitAsync("id\n1\n")).Author);
    }

    [Fact]
    public async Task A_further_work_tree_has_the_author_of_its_repository()
    {
        Write("main/.git/config", "[user]\nname = Daisy\nemail = d@example.org\n");
        Write("main/.git/worktrees/w/commondir", "../..\n");
        Write("w/.git", "gitdir: ../main/.git/worktrees/w\n");

        var path = Write("w/taxi.csv", "id\n1\n");
        var result = await DatasetRepository.Open(InRoot("w")).CommitAsync(path, "taxi", cancellationToken: Token);

        Assert.Equal("Daisy <d@example.org>", result.Version.Author);
    }

    [Fact]
    public async Task A_configuration_that_another_includes_counts()
    {
        Write(".git/identity", "[user]\nname = Daisy\nemail = d@example.org\n");
        Write(".git/config", "[include]\n\tpath = identity\n");

        Assert.Equal("Daisy <d@example.org>", (await CommitAsync("id\n1\n")).Author);
    }

    [Fact]
    public async Task There_is_always_an_author_and_it_takes_one_line()
    {
        Write(".git/config", "not a [configuration\n=\n");

        Assert.False(string.IsNullOrWhiteSpace((await CommitAsync("id\n1\n")).Author));
        Assert.Equal("A  B", (await CommitAsync("id\n2\n", options: new CommitOptions { Author = "A\r\nB\n" })).Author);
    }
}
