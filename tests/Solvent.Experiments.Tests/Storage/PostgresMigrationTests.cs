using Npgsql;
using Solvent.TestServices;

namespace Solvent.Experiments.Tests;

public sealed class PostgresMigrationTests(PostgresServer server)
{
    private const string First = "CREATE TABLE thing (name TEXT NOT NULL)";
    private const string Second = "ALTER TABLE thing ADD COLUMN size BIGINT";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_of_an_older_version_are_changed_and_a_copy_stays_as_it_was()
    {
        var address = TrackingAddress.Parse(await server.NewAddressAsync(Token));
        await using var connection = await OpenAsync(address);
        new PostgresMigrations(address, [First]).Run(connection);
        await ExecuteAsync(connection, "INSERT INTO thing VALUES ('kept')");

        new PostgresMigrations(address, [First, Second]).Run(connection);

        Assert.Equal(1L, await ExecuteAsync(connection, "SELECT count(*) FROM thing WHERE name = 'kept' AND size IS NULL"));
        Assert.Equal("kept", await ExecuteAsync(connection, $"SELECT name FROM {address.Schema}_v1_backup.thing"));
    }

    [Fact]
    public async Task A_step_that_fails_leaves_the_older_version()
    {
        var address = TrackingAddress.Parse(await server.NewAddressAsync(Token));
        await using var connection = await OpenAsync(address);
        new PostgresMigrations(address, [First]).Run(connection);

        Assert.Throws<PostgresException>(() => new PostgresMigrations(address, [First, "ALTER TABLE nothing ADD COLUMN size BIGINT"]).Run(connection));

        Assert.Equal(1L, await ExecuteAsync(connection, "SELECT number FROM version"));
    }

    [Fact]
    public async Task Tables_of_a_newer_version_are_refused()
    {
        var address = TrackingAddress.Parse(await server.NewAddressAsync(Token));
        await using var connection = await OpenAsync(address);
        new PostgresMigrations(address, [First, Second]).Run(connection);

        var failure = Assert.Throws<SolventException>(() => new PostgresMigrations(address, [First]).Run(connection));

        Assert.Equal("store-too-new", failure.Code);
    }

    [Fact]
    public async Task Processes_that_come_first_at_the_same_time_create_the_tables_once()
    {
        var address = TrackingAddress.Parse(await server.NewAddressAsync(Token));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
        {
            using var database = new PostgresTracking(address);
            Assert.Empty(database.Query("SELECT id FROM run", row => row.GetString(0)));
        })));
    }

    private static async Task<NpgsqlConnection> OpenAsync(TrackingAddress address)
    {
        var connection = new NpgsqlConnection(address.Settings);
        await connection.OpenAsync(Token);
        return connection;
    }

    private static async Task<object?> ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Token);
    }
}
