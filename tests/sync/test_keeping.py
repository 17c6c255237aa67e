"""What needn't be kept goes once a day."""

from qls_desktop.store.backups import backups
from tests.sync.stage import Stage


async def test_a_backup_outlives_no_customer_s_data_for_long(stage: Stage) -> None:
    stage.store.back_up(stage.clock.now())
    stage.wait(days=13)
    stage.engine.keep_tidy()
    assert len(backups(stage.store.path)) == 1
    stage.wait(days=2)
    stage.engine.keep_tidy()
    assert backups(stage.store.path) == []
