namespace Solvent.Experiments.Tests;

public sealed class TrackingAddressTests
{
    [Theory]
    [InlineData("postgres://ann:s%2Fecret@db.example.org:6000/runs", "PostgreSQL at db.example.org:6000/runs")]
    [InlineData("postgresql://db.example.org", "PostgreSQL at db.example.org:5432/postgres")]
    [InlineData("postgres://db/runs?schema=team_a&sslmode=disable", "PostgreSQL at db:5432/runs (team_a)")]
    public void An_address_is_shown_without_user_and_password(string address, string shown)
    {
        var parsed = TrackingAddress.Parse(address);

        Assert.Equal(shown, parsed.Shown);
        Assert.Equal(shown, parsed.ToString());
    }

    [Theory]
    [InlineData("db.example.org")]
    [InlineData("mysql://db/runs")]
    [InlineData("postgres://")]
    [InlineData("postgres://ann:secret@db/runs?schema=Team A")]
    [InlineData("postgres://ann:secret@db/runs?colour=red")]
    public void Anything_else_is_refused_without_repeating_the_password(string address)
    {
        var failure = Assert.Throws<SolventException>(() => TrackingAddress.Parse(address));

        Assert.Equal("tracking-invalid", failure.Code);
        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
    }
}
